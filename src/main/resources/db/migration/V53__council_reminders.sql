-- What the people of a dossier were told of the council whose deliberation follows; another day is told anew.
create table passerelle.council_reminder (
    dossier_id uuid not null references passerelle.dossier,
    mark       text not null,
    council_on date not null,
    primary key (dossier_id, mark, council_on)
);
