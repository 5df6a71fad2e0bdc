-- Signing in: second factors, sessions that can be seen and ended one by one, tries that are counted for every server together,
-- links to an identity provider, and what happened to accounts.

-- Sessions of before know nothing of stages and idleness: everyone signs in anew.
delete from session;
alter table session
  -- By which a session is named to people: says nothing about its token.
  add column id text not null,
  -- `code` and `enrolment`: the password was right, the second factor is still owed.
  add column stage text not null check (stage in ('full', 'code', 'enrolment')),
  add column seen timestamptz not null,
  add column method text not null check (method in ('password', 'code', 'oidc')),
  -- What the browser calls itself.
  add column device text not null,
  add unique (region, id);
create index session_person on session (region, person);

-- An administrator has closed the account: nobody signs in with it.
alter table account add column closed timestamptz;

create table second_factor (
  region text not null,
  person text not null,
  -- Sealed with the installation's secret, which is not in the database.
  secret text not null,
  -- Null until the first right code shows that the device has it.
  confirmed timestamptz,
  -- The last time step a code of which was used: no code is taken twice.
  step bigint not null default 0,
  primary key (region, person)
);

create table recovery_code (
  region text not null,
  person text not null,
  -- HMAC with the installation's secret.
  mark text not null,
  primary key (region, person, mark)
);

-- Wrong tries, by a mark that tells neither login nor address.
create table failed_try (
  region text not null,
  mark text not null,
  times integer not null,
  -- Before this instant no further try is heard.
  until timestamptz not null,
  last timestamptz not null,
  primary key (region, mark)
);
create index failed_try_last on failed_try (region, last);

create table identity_link (
  region text not null,
  issuer text not null,
  subject text not null,
  person text not null,
  linked timestamptz not null,
  primary key (region, issuer, subject)
);
create index identity_link_person on identity_link (region, person);

-- What happened to accounts: not official, and for that reason on record elsewhere than the acts. Never changed, never deleted.
create table account_event (
  region text not null,
  -- Begins with the instant, so that it sorts; the rest is chance. No sequence, which a restored backup would have to set.
  id text not null collate "C",
  at timestamptz not null,
  kind text not null,
  -- Whose account; empty where the login is nobody's.
  person text not null,
  -- Who did it, where that is somebody else.
  by_person text not null default '',
  primary key (region, id)
);
create index account_event_person on account_event (region, person, id desc);
create trigger account_event_append_only before update or delete on account_event for each row execute function refuse_change();
create trigger account_event_no_truncate before truncate on account_event for each statement execute function refuse_change();
