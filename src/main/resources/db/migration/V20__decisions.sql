-- A decision has a number of its year, several coded reasons, and the delegation under which it is signed (domain.md §3.8).
create table passerelle.decision_number (
    year integer primary key,
    last integer not null
);

alter table passerelle.decision
    add column number     text,
    add column reasons    jsonb not null default '[]',
    add column delegation text  not null default '';

update passerelle.decision set reasons = jsonb_build_array(reason_code) where reason_code is not null;
alter table passerelle.decision drop column reason_code;

with signed as (
    select d.dossier_id, d.decided_at, d.rank,
           extract(year from d.decided_at at time zone (c.definition ->> 'zone'))::integer as year
    from passerelle.decision d join passerelle.call c on c.id = d.call_id
), numbered as (
    select dossier_id, year, row_number() over (partition by year order by decided_at, rank, dossier_id) as place
    from signed
)
update passerelle.decision d
set number = 'DEC-' || n.year || '-' || lpad(n.place::text, 4, '0')
from numbered n where n.dossier_id = d.dossier_id;

insert into passerelle.decision_number (year, last)
select substring(number from 5 for 4)::integer, count(*) from passerelle.decision group by 1;

alter table passerelle.decision alter column number set not null;
create unique index decision_number_once on passerelle.decision (number);
