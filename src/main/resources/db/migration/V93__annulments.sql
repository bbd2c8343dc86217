-- A sheet that a conflict found later annuls is kept, and counts no more.
alter table passerelle.score_sheet drop constraint score_sheet_state_check;
alter table passerelle.score_sheet add constraint score_sheet_state_check
    check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'RECUSED', 'RELEASED', 'REPLACED', 'ANNULLED'));

-- The dossier that a notice leads to, so that it is not there for whom a conflict closes the dossier.
alter table passerelle.notice add column dossier_id uuid generated always as (
    substring(path from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}')::uuid) stored;
