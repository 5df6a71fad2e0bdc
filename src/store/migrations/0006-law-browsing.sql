-- Browsing the library: the branch of law of each version, and a way to a version by the hash of its words.

-- Empty where the folder of the file named none. Versions taken in before this step have none until they are imported anew.
alter table law_version add column subject text not null default '';
-- A register entry names a version by its hash; without this each entry looks through the whole library.
create index law_version_root on law_version (region, root);

-- A view keeps the columns it was made with: both are made again, unchanged, so that they have the new one.
drop view law_in_time;
drop view law_official;
create view law_official as
  select v.* from law_version v
  join entry e on e.region = v.region and e.register = v.register and e.key = v.key and e.valid_to is null and e.values ->> 'root' = v.root;
create view law_in_time as
  select o.*, least(
    lead(o.valid_from) over (partition by o.region, o.law order by o.valid_from, o.version),
    o.repealed,
    (select min(r.day) from law_repeal r
      join law_official b on b.region = r.region and b.law = r.by_law and b.version = r.by_version and b.root = r.by_root
      where r.region = o.region and r.law = o.law and r.by_law <> o.law and r.day > o.valid_from)
  ) as valid_to
  from law_official o;
