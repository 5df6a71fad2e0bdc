-- Searching the law. An inverted index in plain tables: no extension, so that the carried server and any other PostgreSQL rank alike.

create table law_search_state (
  region text not null primary key,
  -- Next numbers to give; numbers are never given twice, so postings of what was removed can do no harm.
  next_law integer not null default 1,
  next_article integer not null default 1,
  next_block integer not null default 1,
  -- How many there are now.
  laws integer not null default 0,
  articles integer not null default 0
);

-- One version of one legal text.
create table law_search_law (
  region text not null,
  law integer not null,
  id text not null,
  version date not null,
  -- Hash of the words in the library; empty for a text that did not come from there.
  root text not null default '',
  title text not null,
  rank text not null,
  issuer text not null,
  -- Place whose law it is, as in its title; empty for a national text.
  place text not null,
  valid_from date not null,
  valid_to date,
  -- How many other texts name it.
  cited integer not null default 0,
  primary key (region, law),
  unique (region, id, version)
);
create index law_search_law_place on law_search_law (region, place);

create table law_search_article (
  region text not null,
  article integer not null,
  law integer not null,
  at text not null,
  headings text not null,
  body text not null
);
-- Ranking reads only this: the texts are fetched for what is shown.
create unique index law_search_article_key on law_search_article (region, article) include (law);
alter table law_search_article add primary key using index law_search_article_key;
create index law_search_article_law on law_search_article (region, law, at);

-- term -> where it stands and how much it says there (BM25 saturation and length already in `impacts`, in thousandths).
-- A block holds what was taken in together; level is `a` for articles, `l` for whole texts.
create table law_search_posting (
  region text not null,
  level "char" not null,
  term text collate "C" not null,
  block integer not null,
  -- Length of `ids`.
  n integer not null,
  ids integer[] not null,
  impacts smallint[] not null,
  primary key (region, level, term, block)
);

-- How much each block holds: small ones are merged.
create table law_search_block (
  region text not null,
  block integer not null,
  articles integer not null,
  primary key (region, block)
);

-- Names under which people know a text: title, short title, introduced by 以下简称, or of a repealed text it replaced.
create table law_search_name (
  region text not null,
  name text collate "C" not null,
  law integer not null,
  kind text not null check (kind in ('title', 'short', 'former')),
  primary key (region, name, law)
);
create index law_search_name_law on law_search_name (region, law);

-- Words of the texts, for mending typing errors and for suggestions.
create table law_search_word (
  region text not null,
  word text collate "C" not null,
  articles integer not null,
  primary key (region, word)
);
create index law_search_word_first on law_search_word (region, left(word, 1));
create index law_search_word_last on law_search_word (region, right(word, 1));

-- Which other texts a text names by 《…》.
create table law_search_mention (
  region text not null,
  law integer not null,
  name text collate "C" not null,
  primary key (region, law, name)
);
create index law_search_mention_name on law_search_mention (region, name);
