-- Bytes: a head row with the hash, and its chunks of 256 kB. The same bytes are kept once.
create table passerelle.blob (
    id         uuid primary key,
    sha256     char(64) not null unique,
    size       bigint not null check (size > 0),
    created_at timestamptz not null
);

create table passerelle.blob_chunk (
    blob  uuid not null references passerelle.blob deferrable initially deferred,
    seq   integer not null,
    bytes bytea not null,
    primary key (blob, seq)
);
-- What comes in is compressed already; trying again costs processor time and wins nothing.
alter table passerelle.blob_chunk alter column bytes set storage external;

-- A file as somebody gave it or the service wrote it: a name and a kind on a blob.
create table passerelle.stored_file (
    id         uuid primary key,
    blob       uuid not null references passerelle.blob,
    name       text not null,
    media_type text not null,
    created_at timestamptz not null,
    created_by text not null
);
create index stored_file_blob on passerelle.stored_file (blob);

-- A PDF that the service issued. A second of a kind for one dossier has seq 2.
create table passerelle.letter (
    id          uuid primary key,
    kind        text not null,
    seq         integer not null check (seq > 0),
    call        uuid not null,
    dossier     uuid,
    step        text not null unique,
    language    text not null,
    file        uuid not null references passerelle.stored_file,
    sha256      char(64) not null,
    issued_at   timestamptz not null,
    released_at timestamptz
);
create unique index letter_dossier on passerelle.letter (dossier, kind, seq) where dossier is not null;
create unique index letter_call on passerelle.letter (call, kind, seq) where dossier is null;
comment on column passerelle.letter.step is 'the process step that issued it: a step done twice issues once';
comment on column passerelle.letter.released_at is 'when the applicant may see it; empty while the decision is not public';

-- Mails, written in the transaction of the act that they tell of, sent afterwards.
create table passerelle.outbox (
    id              uuid primary key,
    recipient       text not null,
    language        text not null,
    key             text not null,
    subject         text not null,
    body            text not null,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    attempts        integer not null default 0,
    next_attempt_at timestamptz,
    last_error      text
);
create index outbox_due on passerelle.outbox (next_attempt_at) where sent_at is null;
create index outbox_created on passerelle.outbox (created_at desc);
create index outbox_recipient on passerelle.outbox (lower(recipient), created_at desc);
comment on column passerelle.outbox.next_attempt_at is 'empty: given up';
