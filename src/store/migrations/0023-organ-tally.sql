-- How many of what there are at each organ, so that the supervisor's board need not count a million cases. A projection: each batch adds what it
-- changes, in its own transaction.
create table organ_tally (
  region text not null,
  organ text not null,
  -- `running` and `finished` cases, cases `opened`, duties gone `overdue`, attempts `refused`, and cards by colour: `note`, `yellow`, `red`.
  what text not null check (what in ('running', 'finished', 'opened', 'overdue', 'refused', 'note', 'yellow', 'red')),
  -- Of running cases the soonest last day of a duty, or `infinity`; of finished ones `infinity`; of everything else the first day of its month.
  day date not null,
  n integer not null,
  primary key (region, organ, what, day)
);

insert into organ_tally (region, organ, what, day, n)
select region, organ, what, day, count(*) from (
  select c.region, c.organ, 'running' as what,
    coalesce((select min(k.due) from clock k where k.region = c.region and k.case_id = c.id and k.kind = 'duty'), 'infinity') as day
  from case_file c where not c.finished
  union all select region, organ, 'finished', 'infinity' from case_file where finished
  union all select region, organ, 'opened', date_trunc('month', opened)::date from case_file where opened is not null
  union all select region, organ, kind, date_trunc('month', day)::date from event where kind in ('overdue', 'refused')
  union all select region, organ, colour, date_trunc('month', day)::date from card
) counted group by region, organ, what, day;
