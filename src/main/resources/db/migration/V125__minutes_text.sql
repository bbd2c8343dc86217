-- What each text of minutes, or of an erratum, said when it was shown: the signed copy and the public extract are printed from it.

create table passerelle.minutes_text (
    minutes_id   uuid    not null references passerelle.minutes,
    text_version integer not null,
    content      jsonb   not null,
    primary key (minutes_id, text_version)
);
comment on table passerelle.minutes_text is 'written once; minutes that were shown before it existed have no row';
