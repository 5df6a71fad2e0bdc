-- A log's key handed over to another: a statement signed by both. Of our own logs, and of those that this region witnesses. The first statement of
-- a key is the only one: whoever steals it afterwards cannot hand the log over to anybody.
create table log_rotation (
  region text not null,
  origin text not null,
  -- Verifier keys.
  from_key text not null,
  to_key text not null,
  -- The old key signed up to so many entries; the new one signs everything longer.
  size bigint not null,
  note text not null,
  at timestamptz not null,
  primary key (region, origin, from_key)
);
create trigger log_rotation_append_only before update or delete on log_rotation for each row execute function refuse_change();
create trigger log_rotation_no_truncate before truncate on log_rotation for each statement execute function refuse_change();
