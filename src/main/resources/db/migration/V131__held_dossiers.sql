-- Every officer who ever had a dossier in hand: none of them appraises an appeal against its decision (domain.md §2.4).

create table passerelle.held_dossier (
    dossier_id uuid not null references passerelle.dossier on delete cascade,
    person_id  uuid not null references passerelle.person on delete cascade,
    primary key (dossier_id, person_id)
);

create function passerelle.keep_holder() returns trigger language plpgsql as $$
begin
    insert into passerelle.held_dossier (dossier_id, person_id) values (new.dossier_id, new.person_id)
    on conflict do nothing;
    return null;
end
$$;
create trigger holder_kept after insert or update of person_id on passerelle.dossier_officer
    for each row execute function passerelle.keep_holder();

insert into passerelle.held_dossier (dossier_id, person_id)
select dossier_id, person_id from passerelle.dossier_officer
union
-- Of those before, the trail keeps the names: whoever is called so is left out.
select t.dossier_id, p.id
from passerelle.trail t
join passerelle.dossier d on d.id = t.dossier_id
join passerelle.person p on p.name in (t.detail ->> 'officer', t.detail ->> 'formerOfficer')
where t.verb in ('chooseOfficer', 'handOver', 'recuseOfficer');
