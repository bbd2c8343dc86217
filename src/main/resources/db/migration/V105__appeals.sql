-- Administrative appeals (CRPA L.411-2, domain.md §2.4): lodged within two months of the notification, examined by somebody who
-- had no part in the decision, answered within two months; silence rejects.
create table passerelle.appeal (
    id             uuid        primary key,
    dossier_id     uuid        not null references passerelle.dossier,
    call_id        uuid        not null references passerelle.call,
    decision       text        not null references passerelle.decision (number),
    lodged_at      timestamptz not null,
    lodged_by      text        not null,
    grounds        text        not null,
    documents      jsonb       not null default '[]',
    due            timestamptz not null,
    state          text        not null,
    appraiser      uuid        references passerelle.person,
    appraiser_name text,
    proposal       text        not null default '',
    proposed       text,
    proposed_at    timestamptz,
    reasons        text        not null default '',
    outcome        text,
    closed_at      timestamptz,
    closed_by      text,
    check ((state = 'OPEN') = (closed_at is null))
);
create unique index appeal_once on passerelle.appeal (decision) where state <> 'WITHDRAWN';
create index appeal_dossier on passerelle.appeal (dossier_id, lodged_at);
comment on column passerelle.appeal.due is 'from this instant silence has rejected it';
comment on column passerelle.appeal.documents is 'file and name of each enclosure';

-- A decision that an appeal withdrew holds no more; the one that takes its place is another first decision.
alter table passerelle.decision add column withdrawn_at timestamptz;
alter table passerelle.decision add column withdrawn_by text;
drop index passerelle.decision_first;
create unique index decision_first on passerelle.decision (dossier_id) where replaces is null and withdrawn_at is null;

-- A signed decision is never edited: it is released once, and withdrawn once.
create or replace function passerelle.keep_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.released_at is null
            and to_jsonb(new) - 'released_at' = to_jsonb(old) - 'released_at' then
        return new;
    end if;
    if tg_op = 'UPDATE' and old.withdrawn_at is null
            and to_jsonb(new) - array ['withdrawn_at', 'withdrawn_by'] = to_jsonb(old) - array ['withdrawn_at', 'withdrawn_by'] then
        return new;
    end if;
    raise exception 'A signed decision is never edited: %', old.number using errcode = 'restrict_violation';
end
$$;
