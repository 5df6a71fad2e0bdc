-- Not official: sheets that wait for signatures. An act that several must sign is proposed by one of them; the others sign these very
-- answers or decline; with the last signature it is attempted at the one door, and only that is on record.

create table signing (
  region text not null,
  id text not null,
  proposer text not null,
  case_id text not null,
  act text not null,
  answers jsonb not null,
  -- What a signature is for: case, act, answers and who signs together.
  answers_hash text not null,
  -- Persons who must sign beside the proposer.
  officers text[] not null,
  -- [{person, at}], in the order in which they signed.
  signed jsonb not null default '[]',
  created timestamptz not null,
  expires timestamptz not null,
  -- What came of it: the door's answer, or who declined. Null while it waits.
  outcome jsonb,
  primary key (region, id)
);
create index signing_proposer on signing (region, proposer, created desc);
create index signing_officers on signing using gin (officers) where outcome is null;
