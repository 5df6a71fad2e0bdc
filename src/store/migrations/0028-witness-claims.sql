-- A witness says that it has seen more of a log of ours, or another one, and shows no checkpoint signed by our key: an alarm, and nothing more. It goes
-- when the witness cosigns again.
create table witness_claim (
  region text not null,
  tree text not null,
  -- Name in our policy.
  witness text not null,
  -- Entries that it says to have seen; null where it only says that our log is another one.
  seen bigint,
  since timestamptz not null,
  last timestamptz not null,
  times bigint not null,
  primary key (region, tree, witness)
);
