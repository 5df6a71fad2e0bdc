-- Proofs of procedures by the hash of their text. Written before the act that names the hash; like a definition, never changed.
create table proof (
  region text not null,
  hash text not null,
  procedure text not null,
  version text not null,
  -- The exact text that was hashed; never re-serialised.
  text text not null,
  -- The declaration that was proved, so that anyone can prove it again.
  declaration text not null,
  -- Measured beside it, and no part of the hash.
  seconds real not null,
  score jsonb,
  at timestamptz not null,
  primary key (region, hash)
);
create trigger proof_append_only before update or delete on proof for each row execute function refuse_change();
create trigger proof_no_truncate before truncate on proof for each statement execute function refuse_change();
