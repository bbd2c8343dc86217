-- Who heads a body that does not answer is told once a day at the most, of all that it is awaited for.
create table passerelle.head_told (
    body text not null,
    day date not null,
    primary key (body, day)
);
