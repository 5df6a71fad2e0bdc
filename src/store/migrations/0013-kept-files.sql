-- Files that were handed in or taken as evidence stay as they are: what cannot be changed cannot be changed quietly.

-- One goes only with the content of a case that is erased by an act on record (store/erase.ts), which says so for its own transaction.
create trigger blob_append_only before update on blob for each row execute function refuse_change();
create trigger blob_no_delete before delete on blob for each row
  when (current_setting('yifa.erasing', true) is distinct from 'on') execute function refuse_change();
create trigger blob_no_truncate before truncate on blob for each statement execute function refuse_change();

-- Who looked at the original of a piece of evidence, and when. A look is no act, and leaves its trace all the same.
create table evidence_look (
  region text not null,
  id uuid not null default gen_random_uuid(),
  sha256 text not null,
  case_id text not null,
  person text not null,
  name text not null,
  standing text not null,
  at timestamptz not null,
  primary key (region, id)
);
create index evidence_look_of on evidence_look (region, case_id, sha256);
create trigger evidence_look_append_only before update or delete on evidence_look for each row execute function refuse_change();
create trigger evidence_look_no_truncate before truncate on evidence_look for each statement execute function refuse_change();

-- Entries are found by what a column says: the pieces of evidence of a case, the piece to which a file belongs.
create index entry_values on entry using gin (values jsonb_path_ops);
