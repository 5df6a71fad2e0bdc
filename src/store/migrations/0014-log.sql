-- The log towards the outside: checkpoints that were signed, who cosigned them, and what this server cosigned of other logs.

-- What the log's own key has signed, one for each size. A signed tree is never taken back.
create table checkpoint (
  region text not null,
  tree text not null check (tree in ('sha256', 'sm3')),
  size bigint not null,
  root bytea not null,
  -- The signed note without cosignatures.
  note text not null,
  at timestamptz not null,
  primary key (region, tree, size)
);
create trigger checkpoint_append_only before update or delete on checkpoint for each row execute function refuse_change();
create trigger checkpoint_no_truncate before truncate on checkpoint for each statement execute function refuse_change();

-- Signature lines of witnesses: the first one bounds from above when the entries were made, the latest one shows that the log is alive.
create table cosignature (
  region text not null,
  tree text not null,
  size bigint not null,
  -- Verifier key of the witness.
  witness text not null,
  first text not null,
  latest text not null,
  primary key (region, tree, size, witness)
);

-- The key that signs a log. A server that holds another one signs nothing.
create table log_key (
  region text not null,
  tree text not null,
  key text not null,
  primary key (region, tree)
);

-- The second tree, over the same leaves, with SM3: its right edge and its full tiles. Grown when a checkpoint is signed, not with each act.
create table sm3_log (
  region text primary key,
  size bigint not null,
  frontier text not null
);
create table sm3_tile (
  region text not null,
  level smallint not null,
  n bigint not null,
  hashes bytea not null,
  root bytea not null,
  primary key (region, level, n)
);
create trigger sm3_tile_append_only before update or delete on sm3_tile for each row execute function refuse_change();
create trigger sm3_tile_no_truncate before truncate on sm3_tile for each statement execute function refuse_change();

-- Where this region is a witness: the checkpoint it cosigned last of each log.
create table witnessed (
  region text not null,
  origin text not null,
  size bigint not null,
  root bytea not null,
  note text not null,
  at timestamptz not null,
  primary key (region, origin)
);

-- Two signed checkpoints of one log that do not fit together.
create table log_fork (
  region text not null,
  origin text not null,
  -- SHA-256 of the second note, so that the same one is kept once.
  digest text not null,
  -- Two roots for one size: proof that its keeper showed two histories. Otherwise nobody has shown how the two trees fit together.
  proved boolean not null,
  kept text not null,
  shown text not null,
  at timestamptz not null,
  primary key (region, origin, digest)
);
create trigger log_fork_append_only before update or delete on log_fork for each row execute function refuse_change();
