-- A correction, or the answer to an appeal, that bears the first of two signatures: it waits here for the second person, who
-- signs the very same text or returns it (ADR 0109).
create table passerelle.awaited_act (
    dossier_id uuid        not null references passerelle.dossier,
    kind       text        not null,
    person_id  uuid        not null references passerelle.person,
    name       text        not null,
    at         timestamptz not null,
    delegation text        not null,
    act        text        not null,
    sha256     text        not null,
    content    text        not null,
    primary key (dossier_id, kind)
);
comment on column passerelle.awaited_act.kind is 'CORRECTION or APPEAL_ANSWER';
comment on column passerelle.awaited_act.sha256 is 'of the text that was shown; the second signs the same';
comment on column passerelle.awaited_act.content is 'what is carried out with the second signature, JSON';

alter table passerelle.appeal
    add column first_signed_by  text,
    add column first_signed_at  timestamptz,
    add column first_delegation text,
    add column first_person     uuid references passerelle.person;
comment on column passerelle.appeal.first_signed_by is 'who signed the answer before the one who closed it, where the call wants two';
