-- An officer of whom somebody found or declared a tie does not have the dossier in hand: any colleague is waited for instead.

update passerelle.worklist w set person_id = null
from passerelle.dossier_tie t
where w.person_id = t.person_id and w.dossier_id = t.dossier_id
    and w.awaited = 'CASE_OFFICER' and w.kind not in ('GIVE_VISA', 'APPRAISE_APPEAL');

delete from passerelle.dossier_officer o
using passerelle.dossier_tie t
where o.person_id = t.person_id and o.dossier_id = t.dossier_id;
