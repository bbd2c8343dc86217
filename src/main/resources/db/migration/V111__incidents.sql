-- Incidents of the service that open submission again (domain.md §2.3, step 6): for every draft that there was at the closing of
-- a call, or for a named one.
create table passerelle.call_incident (
    id            uuid        primary key,
    call_id       uuid        not null references passerelle.call,
    dossier_id    uuid        references passerelle.dossier,
    began_at      timestamptz not null,
    ended_at      timestamptz not null check (ended_at > began_at),
    reopens_until timestamptz not null check (reopens_until > ended_at),
    reason        text        not null check (reason <> ''),
    declared_by   text        not null,
    declared_at   timestamptz not null
);
create index call_incident_call on passerelle.call_incident (call_id);
create index call_incident_dossier on passerelle.call_incident (dossier_id);
comment on column passerelle.call_incident.dossier_id is 'null: every draft of the call';
comment on column passerelle.call_incident.reopens_until is 'the instant from which it is too late';
comment on column passerelle.call_incident.declared_by is 'the name of who declared it';
