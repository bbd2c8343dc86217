-- What the public reads of an erratum to signed minutes, and which extract a rectified one takes the place of.

create table passerelle.minutes_public (
    minutes_id uuid primary key references passerelle.minutes,
    words      text not null check (words <> '')
);
comment on table passerelle.minutes_public is 'what an erratum says to the public; no row where it touches nothing public';

alter table passerelle.letter add replaces uuid references passerelle.letter;
comment on column passerelle.letter.replaces is 'the extract that this one rectifies, which stays genuine';
create index letter_replaces on passerelle.letter (replaces) where replaces is not null;
