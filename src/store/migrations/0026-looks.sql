-- A look at the original of a piece of evidence is an event of its case, in the log like every other. Looks of before stay in `evidence_look`, and so
-- does one in recovery mode, where nothing is added to the log.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check check (kind in ('done', 'refused', 'overdue', 'carded', 'recounted', 'looked'));
