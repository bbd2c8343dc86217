-- Who sits on a call's committee, its meetings, who came, who withdrew from an item, and how it voted.

create table passerelle.committee_seat (
    call_id   uuid    not null references passerelle.call,
    person_id uuid    not null references passerelle.person,
    body      text    not null,
    voting    boolean not null,
    chairs    boolean not null,
    primary key (call_id, person_id)
);
create unique index committee_seat_chair on passerelle.committee_seat (call_id) where chairs;

create table passerelle.committee_meeting (
    id          uuid        primary key,
    call_id     uuid        not null references passerelle.call,
    number      integer     not null,
    at          timestamptz not null,
    place       text        not null,
    agenda      text        not null,
    again       boolean     not null,
    convened_at timestamptz not null,
    convened_by text        not null,
    status      text        not null,
    opened_at   timestamptz,
    ended_at    timestamptz,
    unique (call_id, number)
);
comment on column passerelle.committee_meeting.again is 'convened again after one without quorum: needs none';
create unique index committee_meeting_one on passerelle.committee_meeting (call_id)
    where status in ('CONVENED', 'OPEN');

create table passerelle.meeting_attendance (
    meeting_id uuid    not null references passerelle.committee_meeting,
    person_id  uuid    not null references passerelle.person,
    name       text    not null,
    body       text    not null,
    voting     boolean not null,
    chairs     boolean not null,
    presence   text    not null,
    proxy_id   uuid    references passerelle.person,
    primary key (meeting_id, person_id)
);

create table passerelle.meeting_recusal (
    meeting_id uuid        not null references passerelle.committee_meeting,
    dossier_id uuid        not null references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    reason     text        not null,
    at         timestamptz not null,
    primary key (meeting_id, dossier_id, person_id)
);

create table passerelle.meeting_ballot (
    meeting_id uuid        not null references passerelle.committee_meeting,
    dossier_id uuid        not null references passerelle.dossier,
    motion     jsonb       not null,
    votes      jsonb       not null,
    result     text        not null,
    at         timestamptz not null,
    primary key (meeting_id, dossier_id)
);
comment on column passerelle.meeting_ballot.votes is 'by person; empty where the committee agreed without a vote';
