-- Calls, dossiers, opinions, reviews, committee, awards, worklist and trail.

create extension if not exists unaccent with schema public;
create extension if not exists pg_trgm with schema public;

create function passerelle.folded(text) returns text
    language sql immutable parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));
comment on function passerelle.folded(text) is 'text without accents, in lower case, for the search';

create table passerelle.call (
    id                  uuid        primary key,
    version             integer     not null,
    code                text        not null unique,
    stage               text        not null,
    opens_at            timestamptz not null,
    closes_at           timestamptz not null,
    results_released_at timestamptz,
    definition          jsonb       not null
);
create index call_closes_at on passerelle.call (closes_at desc, code);

create table passerelle.trail (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    call_id    uuid,
    dossier_id uuid,
    by_login   text        not null,
    by_name    text        not null,
    verb       text        not null,
    from_stage text,
    to_stage   text,
    detail     jsonb       not null
);
create index trail_dossier on passerelle.trail (dossier_id, id);
create index trail_call on passerelle.trail (call_id, id desc);

create table passerelle.dossier_number (
    year integer primary key,
    last integer not null
);

create table passerelle.dossier (
    id           uuid           primary key,
    version      integer        not null,
    call_id      uuid           not null references passerelle.call,
    lead_id      uuid           not null references passerelle.organisation,
    number       text           unique,
    stage        text           not null,
    title        text           not null,
    answers      jsonb          not null,
    plan         jsonb          not null,
    partners     jsonb          not null,
    requested    numeric(15, 2) not null,
    total        numeric(15, 2) not null,
    submitted_at timestamptz,
    released_at  timestamptz,
    updated_at   timestamptz    not null
);
comment on column passerelle.dossier.released_at is 'when the decision could be known outside the service';
create index dossier_call on passerelle.dossier (call_id, number);
create index dossier_lead on passerelle.dossier (lead_id, updated_at desc);
create index dossier_words on passerelle.dossier
    using gin (passerelle.folded(coalesce(number, '') || ' ' || title) public.gin_trgm_ops);

create table passerelle.submission (
    dossier_id uuid        primary key references passerelle.dossier,
    number     text        not null,
    at         timestamptz not null,
    by_login   text        not null,
    by_name    text        not null,
    content    text        not null,
    sha256     char(64)    not null
);
comment on column passerelle.submission.content is 'canonical JSON, text so that its hash can be computed again';

create table passerelle.attachment (
    id         uuid        primary key,
    dossier_id uuid        not null references passerelle.dossier,
    type       text        not null,
    file_id    uuid        not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    sha256     char(64)    not null,
    added_at   timestamptz not null,
    added_by   text        not null
);
create index attachment_dossier on passerelle.attachment (dossier_id, added_at);

create table passerelle.dossier_access (
    dossier_id uuid not null references passerelle.dossier,
    grantee    text not null,
    primary key (dossier_id, grantee)
);
comment on column passerelle.dossier_access.grantee is 'a consulted body (EMBASSY:HANOI) or the id of a person';
create index dossier_access_grantee on passerelle.dossier_access (grantee, dossier_id);

create table passerelle.judgement (
    dossier_id uuid not null references passerelle.dossier,
    person_id  uuid not null references passerelle.person,
    quality    text not null,
    primary key (dossier_id, person_id, quality)
);

create table passerelle.worklist (
    task_id    text        primary key,
    kind       text        not null,
    dossier_id uuid        not null references passerelle.dossier,
    call_id    uuid        not null references passerelle.call,
    awaited    text        not null,
    person_id  uuid        references passerelle.person,
    since      timestamptz not null,
    due        timestamptz
);
create index worklist_awaited on passerelle.worklist
    (awaited, coalesce(due, '9999-01-01 00:00:00+00'::timestamptz), since, task_id);
create index worklist_dossier on passerelle.worklist (dossier_id);
create index worklist_call on passerelle.worklist (call_id, kind);

create table passerelle.consultation (
    id            uuid        primary key,
    dossier_id    uuid        not null references passerelle.dossier,
    kind          text        not null,
    body          text        not null,
    label         text        not null,
    asked_at      timestamptz not null,
    due_at        timestamptz not null,
    status        text        not null,
    value         text,
    comment       text,
    conditions    jsonb       not null,
    answers       jsonb       not null,
    given_at      timestamptz,
    given_by      text,
    given_by_name text,
    unique (dossier_id, body)
);
create index consultation_body on passerelle.consultation (body, given_at desc);

create table passerelle.score_sheet (
    dossier_id    uuid        not null references passerelle.dossier,
    reviewer_id   uuid        not null references passerelle.person,
    reviewer_name text        not null,
    assigned_at   timestamptz not null,
    due_at        timestamptz not null,
    sheet         jsonb       not null,
    locked_at     timestamptz,
    total         numeric(5, 2),
    primary key (dossier_id, reviewer_id)
);
create index score_sheet_reviewer on passerelle.score_sheet (reviewer_id, locked_at desc);

create table passerelle.committee_session (
    id             uuid        primary key,
    call_id        uuid        not null references passerelle.call,
    number         integer     not null,
    proposed_at    timestamptz not null,
    proposed_by    text        not null,
    deliberated_at timestamptz,
    deliberated_by text,
    available      jsonb       not null,
    present        jsonb       not null default '[]',
    place          text,
    unique (call_id, number)
);

create table passerelle.committee_line (
    session_id      uuid          not null references passerelle.committee_session,
    dossier_id      uuid          not null references passerelle.dossier,
    rank            integer       not null,
    mean            numeric(5, 2) not null,
    wants           jsonb         not null,
    proposed        jsonb         not null,
    deliberated     jsonb,
    primary key (session_id, dossier_id)
);
create index committee_line_dossier on passerelle.committee_line (dossier_id);

create table passerelle.decision (
    dossier_id   uuid        primary key references passerelle.dossier,
    call_id      uuid        not null references passerelle.call,
    list         text        not null,
    waiting_rank integer,
    grants       jsonb       not null,
    total        numeric(15, 2) not null,
    rank         integer     not null,
    mean         numeric(5, 2) not null,
    reason_code  text,
    reason       text        not null,
    conditions   jsonb       not null,
    decided_at   timestamptz not null,
    decided_by   text        not null,
    released_at  timestamptz
);
create index decision_call on passerelle.decision (call_id, rank);
