-- The house: record, cases, registers, clocks. Every key begins with region, so that a region's data, log and load live together.
-- Written for PostgreSQL 15 and newer.

create table region (
  region text primary key,
  title jsonb not null,
  -- Right edge of the region's Merkle log (RFC 6962): number of leaves, and the hashes of the perfect subtrees that make it up.
  size bigint not null default 0,
  frontier text not null default '[]',
  -- Position of the last event that changed a register on which the one door decides.
  registers bigint not null default -1
);

-- What was done or refused, in the order of the log. Never changed, never deleted.
create table event (
  region text not null,
  seq bigint not null,
  case_id text not null,
  n integer not null,
  kind text not null check (kind in ('done', 'refused', 'overdue')),
  procedure text not null,
  act text not null,
  organ text not null,
  day date not null,
  at timestamptz not null,
  -- The exact text that was hashed; never re-serialised.
  leaf text not null,
  leaf_hash bytea not null,
  primary key (region, seq),
  unique (region, case_id, n)
);
create index event_refused on event (region, organ, seq) where kind = 'refused';

-- What the leaf only commits to: answers, persons, results, and the salts. Kept apart so that the law can demand erasure without breaking the tree.
create table opening (
  region text not null,
  seq bigint not null,
  salts jsonb not null,
  body jsonb not null,
  primary key (region, seq)
);

-- Full tiles of 256 hashes at every eighth level of the tree, once complete.
create table tile (
  region text not null,
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  root bytea not null,
  primary key (region, level, n)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The record is append-only: % on "%" is refused.', tg_op, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event for each statement execute function refuse_change();
create trigger tile_append_only before update or delete on tile for each row execute function refuse_change();
create trigger tile_no_truncate before truncate on tile for each statement execute function refuse_change();

-- Procedure definitions by content hash: a running case keeps the version it began with.
create table definition (
  region text not null,
  hash text not null,
  procedure text not null,
  json text not null,
  primary key (region, hash)
);

-- The same request asked twice gets the same answer.
create table idempotency (
  region text not null,
  key text not null,
  request_hash text not null,
  answer jsonb not null,
  at timestamptz not null,
  primary key (region, key)
);

create table counter (
  region text not null,
  series text not null,
  year integer not null,
  last integer not null,
  primary key (region, series, year)
);

-- Projections: worked out from events, rebuilt and compared at any time.

create table case_file (
  region text not null,
  id text not null,
  number text not null,
  procedure text not null,
  definition text not null,
  organ text not null,
  matter text,
  item text,
  place text not null,
  subject jsonb,
  title text not null,
  opened date,
  outcome text,
  finished boolean not null,
  parties jsonb not null,
  answers jsonb not null,
  marking jsonb not null,
  clocks jsonb not null,
  tasks jsonb not null,
  events integer not null,
  last_seq bigint not null,
  last_leaf text not null,
  primary key (region, id)
);
create unique index case_file_number on case_file (region, number);
create index case_file_organ on case_file (region, organ, finished, last_seq desc);

create table standing (
  region text not null,
  party text not null,
  case_id text not null,
  role text not null,
  primary key (region, party, case_id, role)
);

-- A statutory clock is a row. `due` is its last day; a paused clock has none.
create table clock (
  region text not null,
  case_id text not null,
  act text not null,
  kind text not null check (kind in ('duty', 'silence')),
  started date not null,
  due date,
  paused date,
  unknown_year integer,
  -- Its passing is on record: a clock fires once.
  passed boolean not null,
  primary key (region, case_id, act, kind)
);
create index clock_due on clock (region, due) where not passed and due is not null;

-- What somebody at an organ should do next, by post.
create table task (
  region text not null,
  case_id text not null,
  act text not null,
  organ text not null,
  post text not null,
  due date,
  owed boolean not null,
  primary key (region, case_id, act, organ, post)
);
create index task_of on task (region, organ, post, due nulls last);

-- Versions of register entries: in force from `valid_from` until the day before `valid_to`.
create table entry (
  region text not null,
  register text not null,
  key text not null,
  seq bigint not null,
  part smallint not null,
  values jsonb not null,
  valid_from date not null,
  valid_to date,
  -- Position of the last event that changed this row, so that a server can fetch what is new to it.
  touched bigint not null,
  primary key (region, register, key, seq, part)
);
create index entry_touched on entry (region, touched);

create table document (
  region text not null,
  number text not null,
  seq bigint not null,
  case_id text not null,
  template text not null,
  title text not null,
  organ text not null,
  day date not null,
  body jsonb not null,
  sha256 text not null,
  primary key (region, number)
);
create index document_case on document (region, case_id);

create table publication (
  region text not null,
  seq bigint not null,
  part smallint not null,
  case_id text not null,
  kind text not null,
  organ text not null,
  title text not null,
  rows jsonb not null,
  basis text not null,
  day date not null,
  primary key (region, seq, part)
);
create index publication_kind on publication (region, kind, day desc, seq desc);

-- A card 监察牌: what supervision raised, and whom it asks to explain.
create table card (
  region text not null,
  seq bigint not null,
  case_id text not null,
  organ text not null,
  rule text not null,
  colour text not null check (colour in ('yellow', 'red')),
  act text not null,
  due date not null,
  day date not null,
  primary key (region, seq)
);
create index card_organ on card (region, organ, seq desc);

-- Not official: accounts, sessions, drafts, uploaded files.

create table account (
  region text not null,
  person text not null,
  login text not null,
  kind text not null check (kind in ('staff', 'party', 'outside')),
  name text not null,
  secret text not null,
  acts_for jsonb not null default '[]',
  primary key (region, person),
  unique (region, login)
);

create table session (
  region text not null,
  token_hash text not null,
  person text not null,
  created timestamptz not null,
  expires timestamptz not null,
  primary key (region, token_hash)
);

create table draft (
  region text not null,
  person text not null,
  id text not null,
  procedure text not null,
  act text not null,
  organ text not null,
  item text,
  place text not null,
  subject jsonb,
  answers jsonb not null,
  updated timestamptz not null,
  primary key (region, person, id)
);

create table blob (
  region text not null,
  sha256 text not null,
  type text not null,
  name text not null,
  size integer not null,
  bytes bytea not null,
  owner text not null,
  at timestamptz not null,
  primary key (region, sha256, owner)
);
