-- What applicant and officer write each other on a dossier: messages, requests for information and their answers, who has read
-- them; beside them the service's own notes, and the phrases that its officers keep.

create table passerelle.information_request (
    id         uuid        primary key,
    dossier_id uuid        not null references passerelle.dossier,
    due_at     timestamptz not null,
    status     text        not null,
    closed_at  timestamptz
);
create index information_request_dossier on passerelle.information_request (dossier_id);
create index information_request_open on passerelle.information_request (due_at, id) where status = 'ASKED';

create table passerelle.exchange (
    id         uuid        primary key,
    dossier_id uuid        not null references passerelle.dossier,
    kind       text        not null,
    request_id uuid        references passerelle.information_request,
    side       text        not null,
    person_id  uuid        not null references passerelle.person,
    name       text        not null,
    words      text        not null,
    at         timestamptz not null
);
create index exchange_dossier on passerelle.exchange (dossier_id, at, id);

create table passerelle.enclosure (
    exchange_id uuid    not null references passerelle.exchange,
    position    integer not null,
    file_id     uuid    not null,
    name        text    not null,
    media_type  text    not null,
    size        bigint  not null,
    primary key (exchange_id, position)
);

create table passerelle.exchange_reading (
    exchange_id uuid        not null references passerelle.exchange,
    person_id   uuid        not null references passerelle.person,
    name        text        not null,
    read_at     timestamptz not null,
    primary key (exchange_id, person_id)
);

-- Those that nobody of the service has read yet, and the applicant's members each for themselves.
create table passerelle.exchange_unread (
    exchange_id uuid        not null references passerelle.exchange,
    dossier_id  uuid        not null references passerelle.dossier,
    at          timestamptz not null,
    primary key (exchange_id)
);
create index exchange_unread_at on passerelle.exchange_unread (at, exchange_id);

create table passerelle.private_note (
    id         uuid        primary key,
    dossier_id uuid        not null references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    name       text        not null,
    words      text        not null,
    at         timestamptz not null
);
create index private_note_dossier on passerelle.private_note (dossier_id, at desc);

create table passerelle.standard_phrase (
    id        uuid    primary key,
    person_id uuid    not null references passerelle.person,
    owner     text    not null,
    purpose   text    not null,
    name      text    not null,
    words_fr  text    not null,
    words_en  text    not null,
    shared    boolean not null
);
create index standard_phrase_purpose on passerelle.standard_phrase (purpose, name);
