-- What the committee weighs before it deliberates.

create table passerelle.committee_scenario (
    id         uuid        primary key,
    session_id uuid        not null references passerelle.committee_session,
    name       text        not null,
    changes    jsonb       not null,
    by_name    text        not null,
    at         timestamptz not null,
    unique (session_id, name)
);
comment on column passerelle.committee_scenario.name is 'empty: what the room has now';
