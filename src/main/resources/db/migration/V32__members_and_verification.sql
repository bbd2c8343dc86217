-- A person may act for several organisations, in other roles in each; person.organisation is the one acted for at present.
create table passerelle.membership (
    person       uuid   not null references passerelle.person on delete cascade,
    organisation uuid   not null references passerelle.organisation,
    roles        text[] not null,
    primary key (person, organisation)
);
create index membership_organisation on passerelle.membership (organisation);

insert into passerelle.membership (person, organisation, roles)
select id, organisation, array(select role from unnest(roles) as role where role like 'APPLICANT\_%' order by role)
from passerelle.person
where organisation is not null and roles && array['APPLICANT_EDITOR', 'APPLICANT_SIGNATORY'];

-- What somebody without an account wrote of itself, until the mailbox is proven by the link.
create table passerelle.registration (
    token_hash        char(64)    primary key,
    name              text        not null,
    email             text        not null,
    language          text        not null,
    organisation_name text        not null,
    kind              text        not null,
    city              text        not null,
    siret             char(14)    not null,
    created_at        timestamptz not null,
    expires_at        timestamptz not null
);
create index registration_email on passerelle.registration (lower(email), created_at);

-- Whether an organisation that registered itself is what it says; no row: an administrator entered it.
create table passerelle.verification (
    organisation uuid        primary key references passerelle.organisation on delete cascade,
    asked_by     uuid        references passerelle.person on delete set null,
    asked_at     timestamptz not null,
    due          timestamptz not null,
    status       text        not null check (status in ('AWAITS_PROOF', 'PENDING', 'VERIFIED', 'REFUSED')),
    proof        uuid,
    proof_name   text        not null default '',
    reason       text        not null default '',
    decided_at   timestamptz
);
create index verification_due on passerelle.verification (due) where status = 'PENDING';
