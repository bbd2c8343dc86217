-- What people ask the service about a call, and what it answers: to one person, and where it serves all, on the call's page.
create table passerelle.question (
    id              uuid        primary key,
    call_id         uuid        not null references passerelle.call (id),
    dossier_id      uuid        references passerelle.dossier (id),
    place           text        not null default '',
    email           text        not null,
    language        text        not null,
    words           text        not null,
    token_hash      text        unique,
    written_at      timestamptz not null,
    asked_at        timestamptz,
    due             timestamptz,
    answer          text,
    answered_by     text,
    answered_at     timestamptz,
    public_question text,
    public_answer   text,
    published_at    timestamptz
);
create index question_waiting on passerelle.question (due, id) where asked_at is not null and answered_at is null;
create index question_public on passerelle.question (call_id, published_at) where published_at is not null;
create index question_written on passerelle.question (written_at);
