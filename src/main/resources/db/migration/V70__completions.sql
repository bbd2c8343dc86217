-- What an incomplete dossier is asked to mend, and the snapshot of each answer; the first submission stays as it was.
create table passerelle.completion (
    id          uuid        primary key,
    dossier_id  uuid        not null references passerelle.dossier,
    round       integer     not null,
    sections    jsonb       not null,
    documents   jsonb       not null,
    words       text        not null,
    asked_by    text        not null,
    asked_at    timestamptz not null,
    due         timestamptz not null,
    state       text        not null,
    closed_at   timestamptz,
    answered_by text,
    content     text,
    sha256      char(64),
    unique (dossier_id, round)
);
comment on column passerelle.completion.content is 'the dossier as it was answered: canonical JSON, text so that its hash can be computed again';
