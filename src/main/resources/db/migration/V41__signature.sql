-- The way to submission: asking for a signature, two signatures, delegations, reminders of the closing.

create table passerelle.signature_request (
    dossier_id  uuid        primary key references passerelle.dossier,
    asked_by    uuid        not null references passerelle.person,
    asked_at    timestamptz not null,
    returned_by text,
    returned_at timestamptz,
    comment     text
);

create table passerelle.signature (
    dossier_id uuid        not null references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    name       text        not null,
    at         timestamptz not null,
    primary key (dossier_id, person_id)
);
comment on table passerelle.signature is 'the first of two; gone as soon as the draft changes';

create table passerelle.signature_rule (
    organisation_id uuid    primary key references passerelle.organisation,
    signatories     integer not null check (signatories between 1 and 2)
);

create table passerelle.signature_delegation (
    id              uuid primary key,
    organisation_id uuid not null references passerelle.organisation,
    holder_id       uuid not null references passerelle.person,
    reference       text not null,
    first_day       date not null,
    last_day        date not null check (last_day >= first_day),
    given_by        text not null,
    revoked_at      timestamptz
);
create index signature_delegation_organisation on passerelle.signature_delegation (organisation_id, last_day);
comment on column passerelle.signature_delegation.reference is 'the act (arrêté) by which the signatory delegated';

create table passerelle.draft_reminder (
    dossier_id uuid        not null references passerelle.dossier,
    mark       text        not null,
    closes_at  timestamptz not null,
    primary key (dossier_id, mark, closes_at)
);
comment on column passerelle.draft_reminder.closes_at is 'an extended call reminds again before its new closing';
