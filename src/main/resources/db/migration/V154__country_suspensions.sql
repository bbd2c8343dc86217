-- With which countries cooperation is suspended (domain.md §2.4): dated, with its reason; no end while none is known.
create table passerelle.country_suspension (
    country char(2) not null,
    since   date    not null,
    until   date,
    reason  text    not null,
    primary key (country, since),
    check (until is null or until >= since)
);
