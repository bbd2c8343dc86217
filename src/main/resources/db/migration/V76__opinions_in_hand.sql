-- Who has an opinion in hand, every version of what a body said, and where the consultation departed from the routing.
alter table passerelle.consultation
    add column holder_id        uuid references passerelle.person,
    add column extended_at      timestamptz,
    add column added_reason     text,
    add column withdrawn_reason text,
    add column version          integer not null default 0,
    add column late_version     integer;
comment on column passerelle.consultation.version is 'the number of the newest version of the opinion; 0 while nothing was said';
comment on column passerelle.consultation.late_version is 'the newest of those that came after the silence was recorded';

-- A body whose request was withdrawn may be asked again.
alter table passerelle.consultation drop constraint consultation_dossier_id_body_key;
create unique index consultation_once on passerelle.consultation (dossier_id, body) where status <> 'WITHDRAWN';

create table passerelle.opinion_version (
    consultation_id uuid        not null references passerelle.consultation on delete cascade,
    number          integer     not null,
    late            boolean     not null,
    at              timestamptz not null,
    by_login        text        not null,
    by_name         text        not null,
    value           text        not null,
    comment         text        not null,
    conditions      jsonb       not null,
    answers         jsonb       not null,
    primary key (consultation_id, number)
);

insert into passerelle.opinion_version
    (consultation_id, number, late, at, by_login, by_name, value, comment, conditions, answers)
select id, 1, false, given_at, coalesce(given_by, ''), coalesce(given_by_name, ''), value, coalesce(comment, ''), conditions,
       answers
from passerelle.consultation where status = 'GIVEN';
update passerelle.consultation set version = 1 where status = 'GIVEN';

-- Where a consulted body is reached and who heads it, by the body's name, and the days on which its own office is closed.
create table passerelle.body_contact (
    body       text   primary key,
    mailbox    text,
    head_name  text,
    head_email text,
    days_off   date[] not null default '{}'
);

-- Parts of a country that a post answers for instead of the country's, and countries that it answers for from abroad.
alter table passerelle.post
    add column areas      jsonb  not null default '[]',
    add column accredited text[] not null default '{}';
