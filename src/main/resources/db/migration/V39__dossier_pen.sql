-- Who last wrote each part of a draft, so that two who write in the same field learn of each other by name (ADR 0031).
-- place: the top key of an answer; plan; partners.
create table passerelle.dossier_pen (
    dossier_id uuid        not null references passerelle.dossier on delete cascade,
    place      text        not null,
    person_id  uuid        not null references passerelle.person,
    written_at timestamptz not null,
    primary key (dossier_id, place)
);
create index dossier_pen_person on passerelle.dossier_pen (person_id);
