-- What was found when a file was read that somebody would publish: personal numbers by place, and places that no machine read. Words are not kept.
create table file_words (
  region text not null,
  sha256 text not null,
  -- Version of the reader: what an older one found is read anew.
  reader integer not null,
  -- [{ "where": …, "personal": [kind, …] }, …]
  found jsonb not null,
  unread jsonb not null,
  at timestamptz not null,
  primary key (region, sha256, reader)
);
