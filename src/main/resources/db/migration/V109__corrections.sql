-- A signed decision is never edited: another one, linked to it, rectifies or withdraws it (CRPA L.242-1 to L.242-4).
alter table passerelle.decision add column kind text not null default 'DECISION';
alter table passerelle.decision add column correction text not null default '';
alter table passerelle.decision disable trigger decision_kept;
update passerelle.decision set kind = 'CARRIED_OUT' where replaces is not null;
alter table passerelle.decision enable trigger decision_kept;
create index decision_replaced on passerelle.decision (replaces) where replaces is not null;
comment on column passerelle.decision.correction is 'why it rectifies or withdraws the one that it replaces';

-- A letter tells of one decision: whoever checks it learns whether that was rectified or withdrawn since.
alter table passerelle.letter add column decision text references passerelle.decision (number);
update passerelle.letter set decision = substr(step, 10) where step like 'decision DEC-%';
update passerelle.letter l set decision = d.number from passerelle.decision d
where l.dossier = d.dossier_id and d.kind = 'DECISION' and l.step like 'decision %' and l.step not like 'decision DEC-%'
    and split_part(l.step, ' ', 3)::timestamptz = d.decided_at;
comment on column passerelle.letter.decision is 'the number of the decision that it tells of';
