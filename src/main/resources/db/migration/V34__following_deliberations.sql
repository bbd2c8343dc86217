-- The deliberation that follows a dossier, with the day on which the council sits (D3, E09).
create table passerelle.following_deliberation (
    dossier_id uuid        primary key references passerelle.dossier,
    council_on date        not null,
    said_at    timestamptz not null,
    said_by    text        not null
);
