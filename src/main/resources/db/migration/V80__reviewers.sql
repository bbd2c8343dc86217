-- A reviewer is invited, declares, accepts or leaves; a seat that was left is given to another.
alter table passerelle.score_sheet
    add column state         text        not null default 'ACCEPTED'
        check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'RECUSED', 'RELEASED', 'REPLACED')),
    add column answer_due_at timestamptz,
    add column ground        text        not null default '',
    add column passed_on     boolean     not null default false;
update passerelle.score_sheet set answer_due_at = assigned_at;
alter table passerelle.score_sheet
    alter column answer_due_at set not null,
    alter column state drop default;

-- The confidentiality undertaking: once for each reviewer and call, with the words that were read.
create table passerelle.review_undertaking (
    person_id uuid        not null references passerelle.person,
    call_id   uuid        not null references passerelle.call,
    version   text        not null,
    language  text        not null,
    words     text        not null,
    given_at  timestamptz not null,
    primary key (person_id, call_id)
);

-- What a reviewer knows and how much it takes on in one call.
create table passerelle.reviewer_profile (
    person_id     uuid     primary key references passerelle.person,
    version       integer  not null,
    themes        text[]   not null,
    countries     text[]   not null,
    languages     text[]   not null,
    most_per_call integer  not null check (most_per_call between 0 and 500)
);
