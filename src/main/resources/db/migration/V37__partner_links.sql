-- The link by which a foreign partner takes part without an account. Only hashes of its secret and of its codes are kept.
create table passerelle.partner_link (
    id              uuid        primary key,
    token_hash      text        not null unique,
    dossier_id      uuid        not null references passerelle.dossier (id) on delete cascade,
    organisation_id uuid        not null references passerelle.organisation (id),
    mailbox         text        not null,
    tongue          text        not null,
    sent_at         timestamptz not null,
    sent_by         text        not null,
    expires_at      timestamptz not null,
    revoked_at      timestamptz,
    code_hash       text,
    code_sent_at    timestamptz,
    code_attempts   integer     not null default 0,
    codes_sent      integer     not null default 0,
    draft           jsonb       not null default '{}',
    confirmed_at    timestamptz,
    confirmed_name  text,
    confirmed_as    text
);

create index partner_link_of_dossier on passerelle.partner_link (dossier_id, organisation_id, sent_at desc);
