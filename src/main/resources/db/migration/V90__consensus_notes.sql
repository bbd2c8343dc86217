-- What the reviewers of a dossier say together: written by one of them, agreed by the others.
create table passerelle.consensus_note (
    dossier_id      uuid        primary key references passerelle.dossier,
    rapporteur_id   uuid        not null references passerelle.person,
    rapporteur_name text        not null,
    strengths       text        not null default '',
    weaknesses      text        not null default '',
    reservation     text        not null default '',
    written_at      timestamptz
);

create table passerelle.consensus_answer (
    dossier_id    uuid        not null references passerelle.consensus_note,
    reviewer_id   uuid        not null references passerelle.person,
    reviewer_name text        not null,
    agrees        boolean     not null,
    comment       text        not null,
    at            timestamptz not null,
    primary key (dossier_id, reviewer_id)
);
