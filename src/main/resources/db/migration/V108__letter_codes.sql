-- A code on each letter that anybody may ask about, and how often somebody asked.

alter table passerelle.letter add column code char(12) unique;
comment on column passerelle.letter.code is '60 random bits in Crockford''s alphabet; absent on what was issued before there were codes';

create table passerelle.letter_check (
    source_hash char(64)    not null,
    hour        timestamptz not null,
    tries       integer     not null,
    primary key (source_hash, hour)
);
comment on table passerelle.letter_check is 'tries of one network address within an hour; older hours are forgotten';
