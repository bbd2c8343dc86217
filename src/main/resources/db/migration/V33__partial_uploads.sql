-- What has come so far of a file that is being sent: it waits here until it is whole or a day has passed (ADR 0050).
create table passerelle.partial_upload (
    id         uuid        primary key,
    owner      text        not null,
    key        text        not null,
    size       bigint      not null,
    received   bigint      not null,
    touched_at timestamptz not null,
    unique (owner, key)
);
comment on column passerelle.partial_upload.key is 'where it is sent to, and the name, size and date of the file';

create table passerelle.partial_chunk (
    upload uuid   not null references passerelle.partial_upload on delete cascade,
    start  bigint not null,
    bytes  bytea  not null,
    primary key (upload, start)
);
