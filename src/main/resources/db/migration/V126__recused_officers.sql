-- An officer to whom a conflict closes a dossier does not have it in hand: any colleague is waited for instead.

create temporary table recused on commit drop as
select distinct t.person_id, t.dossier_id
from passerelle.ties(current_date) t
join passerelle.dossier_officer o on o.person_id = t.person_id and o.dossier_id = t.dossier_id
where t.weight = 'HARD';

update passerelle.worklist w set person_id = null
from recused r
where w.person_id = r.person_id and w.dossier_id = r.dossier_id
    and w.awaited = 'CASE_OFFICER' and w.kind not in ('GIVE_VISA', 'APPRAISE_APPEAL');

delete from passerelle.dossier_officer o
using recused r
where o.person_id = r.person_id and o.dossier_id = r.dossier_id;
