-- The minutes of a committee's session: circulated, corrected, signed; an erratum is minutes of its own.

create table passerelle.minutes (
    id             uuid        primary key,
    session_id     uuid        not null references passerelle.committee_session,
    meeting_id     uuid        not null references passerelle.committee_meeting,
    call_id        uuid        not null references passerelle.call,
    number         integer     not null,
    corrects_id    uuid        references passerelle.minutes,
    erratum        text        not null,
    status         text        not null,
    text_version   integer     not null,
    chair_id       uuid        not null references passerelle.person,
    due            timestamptz,
    document_id    uuid,
    sha256         char(64),
    returned       text        not null,
    secretary_id   uuid        references passerelle.person,
    secretary_name text,
    secretary_at   timestamptz,
    chair_name     text,
    chair_at       timestamptz,
    version        integer     not null,
    unique (call_id, number)
);
comment on column passerelle.minutes.corrects_id is 'the signed minutes that an erratum rectifies';
comment on column passerelle.minutes.chair_id is 'who closed the session, and signs last';
comment on column passerelle.minutes.sha256 is 'of the document that was shown, which is what is signed';
create index minutes_session on passerelle.minutes (session_id);

create table passerelle.minutes_reader (
    minutes_id uuid not null references passerelle.minutes,
    person_id  uuid not null references passerelle.person,
    name       text not null,
    read_at    timestamptz,
    primary key (minutes_id, person_id)
);

create table passerelle.minutes_correction (
    id         uuid        primary key,
    minutes_id uuid        not null references passerelle.minutes,
    dossier_id uuid        references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    name       text        not null,
    proposed   text        not null,
    at         timestamptz not null,
    status     text        not null,
    wording    text        not null,
    reason     text        not null,
    settled_by text,
    settled_at timestamptz
);
comment on column passerelle.minutes_correction.dossier_id is 'empty where it concerns the session as a whole';
create index minutes_correction_of on passerelle.minutes_correction (minutes_id, at);

-- What was said of a dossier, for the minutes; never for the public.
create table passerelle.meeting_debate (
    meeting_id uuid not null references passerelle.committee_meeting,
    dossier_id uuid not null references passerelle.dossier,
    words      text not null,
    primary key (meeting_id, dossier_id)
);

-- The minutes wait for people too, and belong to no dossier.
alter table passerelle.worklist alter column dossier_id drop not null;
