-- What a partner confirmed of its part, and since when the lead's plan says otherwise. The latest of a partner counts.
create table passerelle.partner_commitment (
    id              uuid        primary key,
    dossier_id      uuid        not null references passerelle.dossier (id) on delete cascade,
    organisation_id uuid        not null references passerelle.organisation (id),
    attachment_id   uuid        references passerelle.attachment (id) on delete set null,
    confirmed_at    timestamptz not null,
    name            text        not null,
    position        text        not null,
    amounts         jsonb       not null,
    lapsed_at       timestamptz,
    asked_again_at  timestamptz
);

create index partner_commitment_of_dossier on passerelle.partner_commitment (dossier_id, organisation_id, confirmed_at desc);
create index partner_commitment_lapsed on passerelle.partner_commitment (lapsed_at) where lapsed_at is not null;
