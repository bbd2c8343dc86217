-- Lists as their readers keep them, and acts on many dossiers at once with what became of each.
create index dossier_moved on passerelle.dossier (updated_at desc, id desc);
create index dossier_by_number on passerelle.dossier (coalesce(number, ''), id);
create index dossier_requested on passerelle.dossier (requested desc, id desc);

create table passerelle.saved_view (
    id        uuid    primary key,
    list      text    not null,
    owner     uuid    not null references passerelle.person,
    name      text    not null,
    shared    boolean not null,
    settings  jsonb   not null,
    unique (owner, list, name)
);
comment on column passerelle.saved_view.settings is 'filters, order and columns, as the address of the list bears them';

create table passerelle.first_view (
    person_id uuid not null references passerelle.person,
    list      text not null,
    view_id   uuid not null references passerelle.saved_view on delete cascade,
    primary key (person_id, list)
);

create table passerelle.batch (
    id          uuid        primary key,
    kind        text        not null,
    how         jsonb       not null,
    person_id   uuid        not null references passerelle.person,
    stage       text        not null,
    prepared_at timestamptz not null,
    started_at  timestamptz,
    finished_at timestamptz
);
comment on column passerelle.batch.stage is 'TRIED: each act is tried and taken back; SHOWN: waits for its word; RUNNING; DONE';
create index batch_person on passerelle.batch (person_id, prepared_at desc);
create index batch_moving on passerelle.batch (prepared_at) where stage in ('TRIED', 'RUNNING');

create table passerelle.batch_item (
    batch_id   uuid    not null references passerelle.batch on delete cascade,
    dossier_id uuid    not null references passerelle.dossier,
    place      integer not null,
    state      text    not null,
    plan       jsonb,
    refusal    jsonb,
    primary key (batch_id, dossier_id)
);
create index batch_item_place on passerelle.batch_item (batch_id, place);

create table passerelle.reminder (
    dossier_id uuid not null references passerelle.dossier,
    awaited    text not null,
    day        date not null,
    primary key (dossier_id, awaited, day)
);
comment on column passerelle.reminder.awaited is 'a consulted body (EMBASSY:HANOI), or the id of a person';
create index reminder_day on passerelle.reminder (awaited, day);
