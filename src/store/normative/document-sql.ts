/**
 * Every normative document that was published by the day in $4, as it stood then. $1 region, $2 registers of those in force, $3 registers of
 * numbers. The register of numbers has its maker and its end; the entry in force has its days, and without one the last that it had tells them.
 */
export const documentsOnDay = `
  numbered as (
    select distinct on (key) key, values, seq from entry
    where region = $1 and register = any($3) and valid_from <= $4 and (valid_to is null or valid_to > $4) order by key, seq desc, part desc
  ), running as (
    select distinct on (key) key, values from entry
    where region = $1 and register = any($2) and valid_from <= $4 and (valid_to is null or valid_to > $4) order by key, seq desc, part desc
  ), other as (
    select distinct on (key) key, values, valid_from, valid_to from entry
    where region = $1 and register = any($2) and (valid_to is null or valid_to > valid_from) order by key, valid_from > $4, seq desc, part desc
  ), later as (
    select key, min(valid_from) as starts from entry
    where region = $1 and register = any($2) and valid_from > $4 and (valid_to is null or valid_to > valid_from) group by key
  ), document as (
    select n.key as number, n.values ->> 'title' as title, n.values ->> 'organ' as organ, n.values ->> 'published' as published,
      n.values ->> 'filed' as filed, n.values ->> 'filedWith' as "filedWith",
      coalesce(r.values, o.values) ->> 'inForce' as "inForce", coalesce(r.values, o.values) ->> 'validUntil' as "validUntil",
      coalesce(r.values, o.values) ->> 'sha256' as sha256,
      case when r.key is not null and r.values ->> 'state' = 'inForce' then 'in-force'
        when r.key is not null and r.values ->> 'state' = 'suspended' then 'suspended'
        when r.key is not null then 'correcting'
        when n.values ->> 'revoked' <= $4::text then 'revoked'
        when n.values ->> 'withdrawn' <= $4::text then 'withdrawn'
        when l.starts is not null then 'not-yet'
        else 'expired' end as state,
      case when r.key is not null then null
        when n.values ->> 'revoked' <= $4::text then n.values ->> 'revoked'
        when n.values ->> 'withdrawn' <= $4::text then n.values ->> 'withdrawn'
        when l.starts is not null then null
        else coalesce(o.valid_to::text, n.values ->> 'expired') end as ended
    from numbered n left join running r on r.key = n.key left join other o on o.key = n.key left join later l on l.key = n.key
    where n.values ->> 'published' <= $4::text
  )`
