-- Which officer has which dossier in hand, and why: what each officer takes on, when it is away, who stands in.
create table passerelle.officer_profile (
    person_id uuid    primary key references passerelle.person,
    countries text[]  not null default '{}',
    themes    text[]  not null default '{}',
    share     integer not null default 100 check (share between 10 and 100),
    most      integer check (most > 0)
);
comment on column passerelle.officer_profile.share is 'per cent of full time: the open dossiers are weighed with it';
comment on column passerelle.officer_profile.most is 'how many open dossiers the rule gives at the most; null for any number';

create table passerelle.officer_absence (
    id        uuid primary key,
    person_id uuid not null references passerelle.person,
    first_day date not null,
    last_day  date not null,
    stand_in  uuid references passerelle.person,
    check (first_day <= last_day)
);
create index officer_absence_person on passerelle.officer_absence (person_id, last_day);
create index officer_absence_days on passerelle.officer_absence (last_day, first_day);

create table passerelle.dossier_officer (
    dossier_id uuid        primary key references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    since      timestamptz not null,
    reason     text        not null,
    country    text,
    theme      text,
    open       integer     not null default 0,
    words      text        not null default '',
    by_name    text        not null
);
comment on column passerelle.dossier_officer.open is 'how many open dossiers the officer had when it was chosen';
create index dossier_officer_person on passerelle.dossier_officer (person_id, dossier_id);
create index worklist_person on passerelle.worklist (person_id, awaited);
