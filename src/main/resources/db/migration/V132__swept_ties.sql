-- The ties of those who could judge, to what is not decided yet, that were looked at: what is new among them annuls (D10).
create table passerelle.swept_tie (
    person_id  uuid not null references passerelle.person on delete cascade,
    dossier_id uuid not null references passerelle.dossier on delete cascade,
    primary key (person_id, dossier_id)
);
