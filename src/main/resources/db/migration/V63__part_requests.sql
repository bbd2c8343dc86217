-- What the lead of a draft asked of its associated French authorities, and what each has written of its part so far.
create table passerelle.part_request (
    dossier_id      uuid        not null references passerelle.dossier (id) on delete cascade,
    organisation_id uuid        not null references passerelle.organisation (id),
    asked_at        timestamptz not null,
    written         jsonb       not null default '{}',
    primary key (dossier_id, organisation_id)
);

create index part_request_of_organisation on passerelle.part_request (organisation_id, asked_at desc);
