-- Cases that are about an entry: a penalty's publication is found from the case in which it was decided, and withdrawn for both.
create index case_file_subject on case_file (region, (subject ->> 'key')) where subject is not null;
