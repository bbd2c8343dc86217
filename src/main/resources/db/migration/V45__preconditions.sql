-- What the service knows of the three conditions to file (domain.md §0, 4): reports, Atlas, return of aid.
create table passerelle.standing (
    organisation  uuid        not null references passerelle.organisation (id),
    precondition  text        not null,
    state         text        not null,
    as_of         date        not null,
    source        text        not null,
    recorded_by   uuid        references passerelle.person (id),
    recorded_at   timestamptz not null,
    primary key (organisation, precondition)
);
