-- Lists that stay quick with a hundred thousand open tasks: each way in which something waits for a reader has its index, in
-- the order of the list, and what is searched for stands ready without accents.

alter table passerelle.dossier add column words text
    generated always as (passerelle.folded(coalesce(number, '') || ' ' || title)) stored;
comment on column passerelle.dossier.words is 'number and title without accents, in lower case, for the search';
drop index passerelle.dossier_words;
create index dossier_words on passerelle.dossier using gin (words public.gin_trgm_ops);

alter table passerelle.organisation add column name_words text generated always as (passerelle.folded(name)) stored;
comment on column passerelle.organisation.name_words is 'the name without accents, in lower case, for the search in lists of dossiers';
create index organisation_name_words on passerelle.organisation using gin (name_words public.gin_trgm_ops);

drop index passerelle.worklist_person;
create index worklist_person on passerelle.worklist
    (person_id, coalesce(due, '9999-01-01 00:00:00+00'::timestamptz), since, task_id);
create index worklist_kind on passerelle.worklist
    (awaited, kind, coalesce(due, '9999-01-01 00:00:00+00'::timestamptz), since, task_id);
create index worklist_nobody on passerelle.worklist
    (awaited, coalesce(due, '9999-01-01 00:00:00+00'::timestamptz), since, task_id) where person_id is null;
create index worklist_nobody_kind on passerelle.worklist
    (awaited, kind, coalesce(due, '9999-01-01 00:00:00+00'::timestamptz), since, task_id) where person_id is null;

-- What a conflict of interest annulled and somebody has to look at: no process waits for it, and the worklist only shows it.
create table passerelle.conflict_alert (
    id          uuid        primary key,
    dossier_id  uuid        not null references passerelle.dossier on delete cascade,
    awaited     text        not null,
    at          timestamptz not null,
    examined_at timestamptz,
    examined_by text        not null default ''
);
create index conflict_alert_open on passerelle.conflict_alert (dossier_id) where examined_at is null;
insert into passerelle.conflict_alert (id, dossier_id, awaited, at)
select task_id::uuid, dossier_id, awaited, since from passerelle.worklist where kind = 'EXAMINE_CONFLICT';
