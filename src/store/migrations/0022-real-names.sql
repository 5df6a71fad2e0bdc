-- Accounts that people make for themselves. The register of real names is a projection of the record; here stands only what lets the account in:
-- the key of its entry, and until the act that registers it is on record the request that does it, sealed with the secret of the installation.
create table account_registration (
  region text not null,
  person text not null,
  -- Mark of the number (HMAC), so that a number is claimed once and tells nobody what it is.
  mark text not null,
  -- Sealed: kind, number, name, representative.
  declared text not null,
  -- Key of the request at the one door; the same request asked again gets the same answer.
  request text not null,
  -- Case in which it was registered; null until the act is on record.
  case_id text,
  primary key (region, person),
  unique (region, mark)
);


alter table draft add column under text;
