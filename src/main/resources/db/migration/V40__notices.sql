-- What the service tells a person on the screen, and how each wants to be written to.

create table passerelle.notice (
    id         uuid        primary key,
    person_id  uuid        not null references passerelle.person,
    key        text        not null,
    subject    text        not null,
    path       text        not null,
    created_at timestamptz not null,
    read_at    timestamptz,
    digest     boolean     not null,
    digest_at  timestamptz
);
create index notice_person on passerelle.notice (person_id, created_at desc, id);
create index notice_unread on passerelle.notice (person_id) where read_at is null;
create index notice_digest on passerelle.notice (created_at) where digest and digest_at is null;
comment on column passerelle.notice.path is 'the page that it leads to, below the address of the service';
comment on column passerelle.notice.digest is 'waits for, or has left with, the daily summary of the person';

create table passerelle.mail_choice (
    person_id uuid primary key references passerelle.person,
    choice    text not null
);
