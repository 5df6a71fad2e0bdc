-- What was answered to messages of other systems: the same message gets the first answer. What may be lost of this is only the answer; that a message was
-- taken stands in the log and in the registers that follow from it.
create table exchange_answer (
  region text not null,
  sender text not null,
  message text not null,
  purpose text not null,
  -- SHA-256 of what was signed, and its nonce.
  hash text not null,
  nonce text not null,
  -- As it was written, so that the second answer is the first one to the byte.
  answer json not null,
  at timestamptz not null,
  primary key (region, sender, message)
);
create unique index exchange_answer_nonce on exchange_answer (region, sender, nonce);
create index exchange_answer_purpose on exchange_answer (region, sender, purpose, at);

-- Bursts, as somebody who watches over the exchange reads them.
create table exchange_alarm (
  region text not null,
  sender text not null,
  purpose text not null,
  at timestamptz not null,
  messages integer not null,
  primary key (region, sender, purpose, at)
);
