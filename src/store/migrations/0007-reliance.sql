-- Who relies on which provision, and the cards that a change of law raises. Projections: worked out from events.

-- An event may say that supervision raised cards, after the act that called for them and in the same transaction.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in ('done', 'refused', 'overdue', 'carded'));

-- One event may raise many cards; a card about changed law has no last day, for no law gives it one.
alter table card drop constraint card_pkey;
alter table card drop constraint card_colour_check;
alter table card
  alter column due drop not null,
  add column part smallint not null default 0,
  -- What the card is about, and a fingerprint of what it says: the same said again about the same raises nothing.
  add column about text not null default '',
  add column change text not null default '',
  add column facts jsonb not null default '{}',
  add constraint card_colour_check check (colour in ('note', 'yellow', 'red')),
  add primary key (region, seq, part);
create index card_about on card (region, about, seq desc, part desc) where about <> '';

-- The provisions of a basis with the hash of the text of each, empty where none was reviewed. Acts of one kind share a basis.
create table relied_text (
  region text not null,
  basis text not null,
  law text not null,
  at text not null,
  text text not null,
  primary key (region, basis, law, at)
);
create index relied_text_law on relied_text (region, law);

-- Cases in which an act rested on the basis.
create table relied_case (
  region text not null,
  basis text not null,
  case_id text not null,
  primary key (region, basis, case_id)
);

-- Provisions that a version of a register entry cites, with the text as it was pinned when the entry was made.
create table relied_entry (
  region text not null,
  register text not null,
  key text not null,
  seq bigint not null,
  part smallint not null,
  "column" text not null,
  law text not null,
  at text not null,
  text text not null,
  primary key (region, register, key, seq, part, "column", law, at)
);
create index relied_entry_law on relied_entry (region, law);
