-- Who accepted an offer, and when, stays whatever becomes of it; an award that was accepted stands where its raise on appeal is
-- declined or lapses (ADR 0117).
alter table passerelle.offer
    add column accepted_at  timestamptz,
    add column accepted_by  text,
    add column stands       text references passerelle.decision (number),
    add column stands_again boolean not null default false;
comment on column passerelle.offer.accepted_by is 'who accepted it; kept when it is raised, withdrawn or revoked';
comment on column passerelle.offer.stands is
    'the accepted decision that this one raises, and that stands where this one is not accepted; or that stands again by this one';

update passerelle.offer set accepted_at = answered_at, accepted_by = answered_by where state in ('IN_REVISION', 'ACCEPTED');
update passerelle.offer o set accepted_at = t.at, accepted_by = t.by_name
from (select distinct on (detail ->> 'decision') detail ->> 'decision' as decision, at, by_name
      from passerelle.trail where verb = 'accept' and detail ->> 'decision' is not null
      order by detail ->> 'decision', id desc) t
where o.decision = t.decision and o.accepted_at is null;

-- What a raise revoked is raised, with its own answer; what is offered in its place, and not answered yet, stands on it.
update passerelle.offer o set state = 'RAISED', answered_at = accepted_at, answered_by = accepted_by, reason = ''
where o.state = 'REVOKED' and 'RECTIFICATION' = (
    select d.kind from passerelle.offer later join passerelle.decision d on d.number = later.decision
    where later.dossier_id = o.dossier_id and later.opened_at > o.opened_at order by later.opened_at limit 1);
update passerelle.offer o set stands = d.replaces
from passerelle.decision d
where d.number = o.decision and d.kind = 'RECTIFICATION' and o.state in ('OPEN', 'IN_REVISION') and exists (
    select 1 from passerelle.offer earlier join passerelle.budget_revision b on b.decision = earlier.decision
    where earlier.dossier_id = o.dossier_id and earlier.state = 'RAISED' and earlier.accepted_at is not null
        and b.handed_in_at is not null);

-- The letters of a call by their kinds: 200 000 letters are not read to find the 1 700 of one call.
create index letter_of_call on passerelle.letter (call, kind);
