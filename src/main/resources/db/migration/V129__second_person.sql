-- A judgement that sets a failed check aside is confirmed by a second person: it waits for the colleagues of the officer who
-- has the dossier in hand, not for that officer.
update passerelle.worklist set person_id = null where kind = 'CONFIRM_OVERRIDE' and person_id is not null;
