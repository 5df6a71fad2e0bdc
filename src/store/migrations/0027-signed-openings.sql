-- An act that several must sign may be the one that opens its case: then there is no case yet, and the sheet says what it is opened on.
alter table signing alter column case_id drop not null;
alter table signing add column opens jsonb;
alter table signing add constraint signing_case_or_opening check ((case_id is null) <> (opens is null));
