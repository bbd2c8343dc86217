-- The committee answers in writing, outside a session: a meeting without a room.

alter table passerelle.committee_meeting
    add column written_until   timestamptz,
    add column counted_at      timestamptz,
    add column current_dossier uuid references passerelle.dossier;
comment on column passerelle.committee_meeting.written_until is 'the end of a written procedure; empty for a meeting that sits';
comment on column passerelle.committee_meeting.current_dossier is 'what the secretary has on the projector';

create table passerelle.written_answer (
    meeting_id uuid        not null references passerelle.committee_meeting,
    dossier_id uuid        not null references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    vote       text        not null,
    words      text        not null,
    at         timestamptz not null,
    primary key (meeting_id, dossier_id, person_id)
);

create table passerelle.written_motion (
    meeting_id uuid    not null references passerelle.committee_meeting,
    dossier_id uuid    not null references passerelle.dossier,
    motion     jsonb   not null,
    place      integer not null,
    primary key (meeting_id, dossier_id)
);
comment on column passerelle.written_motion.place is 'in the order of the ranking';
