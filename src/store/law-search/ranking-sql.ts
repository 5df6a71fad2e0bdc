/**
 * The ranking. BM25 over articles, times how well the whole text fits, times what the text is: named by many others, of high rank, of the place
 * asked about. An article asked for by its number comes first.
 *
 * $1 region, $2 terms, $3 their weights, $4 characters of the query, $5 day, $6 ranks, $7 issuer, $8 place, $9 limit, $10 names of texts and
 * $11 numbers of articles that are known to be wanted and $12 why, $13 offset. Plain SQL of PostgreSQL 15, no extension.
 */
export const rankingSql = `
with asked as materialized (
  select term, weight from unnest($2::text[], $3::real[]) as given(term, weight)
),
known as materialized (
  select p.level, p.term, sum(p.n) as n, asked.weight *
    ln(1 + (greatest(case p.level when 'a' then s.articles else s.laws end - sum(p.n), 0) + 0.5) / (sum(p.n) + 0.5))::float8 as weight
  from asked join law_search_posting p on p.region = $1 and p.level in ('a', 'l') and p.term = asked.term
  join law_search_state s on s.region = $1 group by p.level, p.term, asked.weight, s.articles, s.laws
),
ordered as materialized (
  select *, row_number() over common as place, sum(n) over common as so_far from known where level = 'a' window common as (order by n, term)
),
total as materialized (select sum(weight) as weight from ordered),
-- Rare words find the articles; common ones only help to rank them.
rare as materialized (
  select at.id, sum(o.weight * at.impact) as score, sum(o.weight) as covered
  from ordered o join law_search_posting p on p.region = $1 and p.level = 'a' and p.term = o.term, unnest(p.ids, p.impacts) as at(id, impact)
  where o.place <= 4 or o.so_far <= 12000 group by at.id order by 2 desc limit 1500
),
common as materialized (
  select at.id, sum(o.weight * at.impact) as score, sum(o.weight) as covered
  from ordered o join law_search_posting p on p.region = $1 and p.level = 'a' and p.term = o.term, unnest(p.ids, p.impacts) as at(id, impact)
  -- Inside a case the set of ids stays a hash table that is asked for each posting; outside, the planner may loop over it.
  where o.place > 4 and o.so_far > 12000 and case when at.id in (select id from rare) then true end group by at.id
),
places as materialized (
  select place from law_search_law where region = $1 and place <> ''
    and strpos($4, regexp_replace(place, '(.{2,})(特别行政区|自治区|自治州|自治县|省|市|州|盟|县|旗|区)$', '\\1')) > 0 group by place
),
-- The province whose texts those of the place rest on: they hold there too.
above as materialized (
  select distinct up.place from law_search_law own join law_search_mention m on m.region = $1 and m.law = own.law
  join (select distinct place from law_search_law where region = $1 and place <> '') up on starts_with(m.name, up.place)
  where own.region = $1 and own.place in (select place from places) and up.place not in (select place from places)
),
-- Where a place or a filter narrows the search, everything it leaves is scored, lest the many texts alike of other places crowd it out.
here as materialized (
  select a.article from law_search_law l join law_search_article a on a.region = $1 and a.law = l.law
  where l.region = $1 and ($6::text[] is null or l.rank = any($6)) and ($7::text is null or l.issuer = $7) and ($8::text is null or l.place = $8)
    and ($6 is not null or $7 is not null or $8 is not null or l.place in (select place from places union all select place from above))
),
narrowed as materialized (
  select at.id, sum(o.weight * at.impact) as score, sum(o.weight) as covered
  from ordered o join law_search_posting p on p.region = $1 and p.level = 'a' and p.term = o.term, unnest(p.ids, p.impacts) as at(id, impact)
  where exists (select from here) and case when at.id in (select article from here) then true end group by at.id order by 2 desc limit 1500
),
part as materialized (
  select id, (rare.score + coalesce(common.score, 0)) / 1000 as score, rare.covered + coalesce(common.covered, 0) as covered
  from rare left join common using (id)
  union all select id, score / 1000, covered from narrowed where id not in (select id from rare)
),
whole as materialized (
  select at.id, sum(k.weight * at.impact) as score
  from known k join law_search_posting p on p.region = $1 and p.level = 'l' and p.term = k.term, unnest(p.ids, p.impacts) as at(id, impact)
  where k.level = 'l' group by at.id
),
best_whole as materialized (select max(score) as score from whole),
known_at as materialized (select * from unnest($10::text[], $11::text[], $12::text[]) as given(name, at, because)),
-- How far a name is from the one that was typed: the whole name, its end (处罚法), its characters in order (道交法), the same from further on (交通法).
named as materialized (
  select k.name, k.at, k.because, n.law, min(case
      when n.name = k.name then 0
      when n.name = right(k.name, length(n.name)) then 1
      when n.name like '%' || k.name then 2 + length(n.name) - length(k.name)
      when left(n.name, 1) = left(k.name, 1) then 4 + length(n.name) - length(k.name)
      else 30 + length(n.name) end) as far
  from known_at k join law_search_name n on n.region = $1 and length(n.name) > 1 and case when k.because in ('asked', 'named')
    then n.name = right(k.name, length(n.name)) or n.name like '%' || regexp_replace(k.name, '(.)', '\\1%', 'g') else n.name = k.name end
  group by k.name, k.at, k.because, n.law
),
-- Texts whose name stands in the query, whole or shortened.
called as materialized (
  select law from law_search_name where region = $1 and length(name) > 1 and strpos($4, name) > 0
  union select law from named where because = 'named' and far = (select min(far) from named where because = 'named')
),
candidates as materialized (
  select a.article, l.law, l.rank, l.issuer, l.place, part.score * power(part.covered / total.weight, 0.5) * (1 + coalesce(whole.score / best_whole.score, 0))
    * (1 + 0.2 * ln(1 + l.cited)) * case when l.law in (select law from called) then 1.5 else 1 end
    * case when l.place = '' then 1 when l.place in (select place from places) then 2 when l.place in (select place from above) then 1
      when exists (select from places) then 0.2 else 0.6 end
    * case l.rank when 'law' then 1.3 when 'constitution' then 1.3 when 'administrative-regulation' then 1.15 else 1 end as score
  from part cross join total cross join best_whole
  join law_search_article a on a.region = $1 and a.article = part.id
  join law_search_law l on l.region = $1 and l.law = a.law
  left join whole on whole.id = a.law
  where ($5::date is null or l.valid_from <= $5 and (l.valid_to is null or l.valid_to > $5))
    and ($6::text[] is null or l.rank = any($6)) and ($7::text is null or l.issuer = $7) and ($8::text is null or l.place = $8)
),
by_number as materialized (
  select a.article, l.law, l.rank, l.issuer, l.place, case named.because when 'asked' then 1e6 - 1000 * named.far + l.cited
      else coalesce(best.score, 1) * case named.because when 'meant' then 1.5 else 0.75 end end as score
  from named join law_search_law l on l.region = $1 and l.law = named.law
  join law_search_article a on a.region = $1 and a.law = l.law and a.at = named.at and named.because <> 'named'
  cross join (select max(score) as score from candidates) best
  where ($5::date is null or l.valid_from <= $5 and (l.valid_to is null or l.valid_to > $5))
    and ($6::text[] is null or l.rank = any($6)) and ($7::text is null or l.issuer = $7) and ($8::text is null or l.place = $8)
),
found as materialized (
  select article, law, rank, issuer, place, max(score) as score from (select * from candidates union all select * from by_number) f
  group by article, law, rank, issuer, place
),
-- What scores far less than the best is found by chance; it is shown at the end and not counted.
relevant as materialized (select rank, issuer, place from found where score >= 0.25 * (select max(score) from candidates)),
counts as (
  select (select count(*)::integer from relevant) as total,
    (select jsonb_object_agg(rank, n) from (select rank, count(*) as n from relevant group by rank) c) as ranks,
    (select jsonb_object_agg(issuer, n) from (select issuer, count(*) as n from relevant where issuer <> '' group by issuer) c) as issuers,
    (select jsonb_object_agg(place, n) from (select place, count(*) as n from relevant where place <> '' group by place) c) as places
),
-- Rounded, because the order in which a server sums moves the last digits: texts alike must come in the same order on every server.
ranked as (select article, law, round(score::numeric, 6) as score from found order by 3 desc, article limit $9 offset $13)
select l.id as law, l.version, l.title, l.rank, l.issuer, l.place, l.valid_from as "validFrom", l.valid_to as "validTo", a.at, a.headings, a.body,
  r.score::float8, counts.total, counts.ranks, counts.issuers, counts.places
from ranked r join law_search_law l on l.region = $1 and l.law = r.law join law_search_article a on a.region = $1 and a.article = r.article, counts
order by r.score desc, r.article`
