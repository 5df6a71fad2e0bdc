-- What is sealed stands in the database as ciphertext only (decision 0029). Beside a row whose sealed places are covered stands, encrypted, what they hide.
-- The keys of the data stand here wrapped; the key that opens them is not in the database.

-- Data keys, each wrapped by the key that is named: one for each case in which something is sealed, one for what is not of a case yet (`desk`), and one
-- for the marks under which whoever stands sealed is found again (`marks`).
create table sealing_key (
  region text not null,
  -- Id of the case; or `desk`, or `marks`.
  scope text not null,
  wrapping text not null,
  wrapped text not null,
  primary key (region, scope)
);

-- The key that wraps now, by its id, and how far what was there before was sealed: up to this position of the log; null once it all is.
create table sealing (
  region text not null,
  wrapping text not null,
  sealed_to bigint default 0,
  primary key (region)
);

-- Each change of the wrapping key. It is no event of the log: nothing that the log commits to depends on it.
create table sealing_change (
  region text not null,
  from_key text not null,
  to_key text not null,
  -- How many data keys were wrapped anew.
  keys integer not null,
  at timestamptz not null,
  primary key (region, from_key)
);
create trigger sealing_change_append_only before update or delete on sealing_change for each row execute function refuse_change();
create trigger sealing_change_no_truncate before truncate on sealing_change for each statement execute function refuse_change();

alter table opening add column sealed text;
alter table case_file add column sealed text;
alter table draft add column sealed text;
alter table signing add column sealed text;
