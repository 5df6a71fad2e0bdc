-- The library of legal texts. A register entry makes a version official; the words stand here, under the hash that the entry names.

-- Names of each text, as its newest version gives them.
create table law_text (
  region text not null,
  law text not null,
  title text not null,
  short_titles jsonb not null,
  rank text not null,
  version date not null,
  primary key (region, law)
);

create table law_version (
  region text not null,
  law text not null,
  version date not null,
  -- Hash of the whole text; rows of `law_node` stand under it.
  root text not null,
  title text not null,
  short_titles jsonb not null,
  rank text not null,
  issuer text not null,
  number text not null,
  passed date,
  published date,
  in_force date,
  repealed date,
  -- First day in force as far as is known: day of force, else of publication, else the version itself.
  valid_from date not null,
  articles integer not null,
  file text not null,
  sha256 text not null,
  events jsonb not null,
  doubts jsonb not null,
  -- The register entry that makes this version official, if there is one.
  register text not null,
  key text not null,
  primary key (region, law, version, root)
);

-- A heading, or an article with all that stands under it. `pieces` are its paragraphs, items, sub-items and tables.
create table law_node (
  region text not null,
  root text not null,
  n integer not null,
  parent integer,
  kind text not null,
  number text not null,
  heading text not null,
  text text not null,
  sha256 text not null,
  line integer not null,
  pieces jsonb not null,
  primary key (region, root, n)
);
create index law_node_number on law_node (region, root, number) where kind in ('article', 'clause', 'preface');

-- What the closing articles of a version repeal, by id of the text repealed.
create table law_repeal (
  region text not null,
  law text not null,
  by_law text not null,
  by_version date not null,
  by_root text not null,
  day date not null,
  primary key (region, law, by_law, by_version, by_root)
);

-- Versions that an entry of the register makes official, and that no later act has withdrawn.
create view law_official as
  select v.* from law_version v
  join entry e on e.region = v.region and e.register = v.register and e.key = v.key and e.valid_to is null and e.values ->> 'root' = v.root;

-- The same with the first day on which each was no longer in force: the next version's first day, its own repeal, or a repeal by another text.
create view law_in_time as
  select o.*, least(
    lead(o.valid_from) over (partition by o.region, o.law order by o.valid_from, o.version),
    o.repealed,
    (select min(r.day) from law_repeal r
      join law_official b on b.region = r.region and b.law = r.by_law and b.version = r.by_version and b.root = r.by_root
      where r.region = o.region and r.law = o.law and r.by_law <> o.law and r.day > o.valid_from)
  ) as valid_to
  from law_official o;
