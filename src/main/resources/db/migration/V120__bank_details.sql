-- The bank details that a lead hands in at its award, and what an officer found (D3); the last of a dossier counts.
create table passerelle.bank_details (
    id          uuid        primary key,
    dossier_id  uuid        not null references passerelle.dossier,
    iban        text        not null,
    holder      text        not null,
    document_on date        not null,
    explanation text        not null,
    attachment  uuid        not null references passerelle.attachment,
    state       text        not null,
    given_at    timestamptz not null,
    given_by    text        not null,
    checked_at  timestamptz,
    checked_by  text,
    reason      text        not null,
    place       bigint      generated always as identity -- which came last, where two bear the same instant
);

create index bank_details_dossier on passerelle.bank_details (dossier_id, place);
