-- A draft whose lead is late with a report asks for a derogation (E05): a partial report, and the extension that was agreed.
create table passerelle.derogation (
    id           uuid        primary key,
    dossier_id   uuid        not null references passerelle.dossier,
    organisation uuid        not null references passerelle.organisation (id),
    words        text        not null,
    report       uuid        not null references passerelle.stored_file (id),
    asked_by     text        not null,
    asked_at     timestamptz not null,
    state        text        not null,
    lifted_until date,
    reason       text        not null default '',
    decided_by   text,
    decided_at   timestamptz
);
create unique index derogation_asked_once on passerelle.derogation (organisation) where state = 'ASKED';
create index derogation_of on passerelle.derogation (organisation, asked_at);
