-- Every list and every door asks for ties. To plan that question takes ten times as long as to answer it: it is planned once for
-- each connection.

create or replace function passerelle.closed_to(persons uuid[], today date) returns setof uuid
    language plpgsql stable rows 50 set plan_cache_mode = 'force_generic_plan' as $$
begin
    return query
    select t.dossier_id from passerelle.ties(today) t where t.person_id = any (persons) and t.weight = 'HARD';
end
$$;

create function passerelle.ties_to(dossiers uuid[], today date)
    returns table (person_id uuid, dossier_id uuid, kind text, source text, weight text, evidence text, since date,
        until date)
    language plpgsql stable rows 50 set plan_cache_mode = 'force_generic_plan' as $$
#variable_conflict use_column
begin
    return query select distinct t.* from passerelle.ties(today) t where t.dossier_id = any (dossiers);
end
$$;

-- What a search of the worklist looks at: number, title and lead of the dossier, or code and title of the call.
alter table passerelle.worklist add column words text not null default '';

create function passerelle.words_of(dossier uuid, call uuid) returns text
    language sql stable as $$
    select coalesce(
        (select d.words || ' ' || o.name_words from passerelle.dossier d
         join passerelle.organisation o on o.id = d.lead_id where d.id = dossier),
        (select passerelle.folded(c.code || ' ' || coalesce(c.definition -> 'title' ->> 'fr', ''))
         from passerelle.call c where c.id = call))
$$;

create function passerelle.word_task() returns trigger language plpgsql as $$
begin
    new.words := passerelle.words_of(new.dossier_id, new.call_id);
    return new;
end
$$;
create trigger worklist_worded before insert on passerelle.worklist for each row execute function passerelle.word_task();

create function passerelle.word_tasks_of_dossier() returns trigger language plpgsql as $$
begin
    update passerelle.worklist w set words = passerelle.words_of(w.dossier_id, w.call_id) where w.dossier_id = new.id;
    return null;
end
$$;
create trigger dossier_renamed after update of number, title on passerelle.dossier
    for each row when (old.words is distinct from new.words) execute function passerelle.word_tasks_of_dossier();

create function passerelle.word_tasks_of_lead() returns trigger language plpgsql as $$
begin
    update passerelle.worklist w set words = passerelle.words_of(w.dossier_id, w.call_id)
    from passerelle.dossier d where d.lead_id = new.id and w.dossier_id = d.id;
    return null;
end
$$;
create trigger organisation_renamed after update of name on passerelle.organisation
    for each row when (old.name is distinct from new.name) execute function passerelle.word_tasks_of_lead();

update passerelle.worklist w set words = passerelle.words_of(w.dossier_id, w.call_id);
