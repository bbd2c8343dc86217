-- Where the call asks for it a second person signs too: what the first signed waits here, and stands in the decision then.
create table passerelle.first_signature (
    dossier_id uuid        primary key references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    name       text        not null,
    at         timestamptz not null,
    delegation text        not null,
    sha256     text        not null
);
comment on column passerelle.first_signature.sha256 is 'of the text that was shown; the second signs the same';

alter table passerelle.decision
    add column first_signed_by  text,
    add column first_signed_at  timestamptz,
    add column first_delegation text,
    add column first_person     uuid references passerelle.person;
comment on column passerelle.decision.first_signed_by is 'who signed before the one who decided, where the call wants two';
