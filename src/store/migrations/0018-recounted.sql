-- A clock whose last day was not known, because the holiday notice of a year was not in the calendar, is counted again once it is: an event of its own.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in ('done', 'refused', 'overdue', 'carded', 'recounted'));

-- Few clocks wait for a notice at any time; the look for them costs nothing when none does.
create index clock_unknown on clock (region, case_id) where unknown_year is not null;
