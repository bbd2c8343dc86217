-- AFD by country office and experts by theme (domain.md D4; ADR 0129). What there was before stays as it is: the body AFD is its
-- headquarters from now on, THEMATIC the expert of no theme in particular; their members, mailboxes and opinions are untouched.
create table passerelle.afd_agency (
    key       text primary key check (key ~ '^[A-Za-z0-9_.-]{1,40}$'),
    name      text not null,
    countries text[] not null,
    status    text not null
);

insert into passerelle.afd_agency (key, name, countries, status) values ('SIEGE', 'siège', '{}', 'OPEN');

create table passerelle.thematic_expert (
    theme  text primary key,
    status text not null
);

alter table passerelle.person add agency text, add theme text;
