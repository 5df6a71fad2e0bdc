-- What was published in one case: a normative document shows the publications of its making.
create index publication_case on publication (region, case_id);
