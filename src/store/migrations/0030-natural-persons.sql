-- By which it is known that two accounts are one natural person's: a keyed hash of the citizen number, never the number. Null where nobody gave it.
alter table account add column person_mark text;
update account a set person_mark = r.mark from account_registration r where r.region = a.region and r.person = a.person;
create index account_person_mark on account (region, person_mark) where person_mark is not null;
