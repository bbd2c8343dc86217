-- What follows a decision (domain.md §2.3, step 18): a second decision on a dossier is linked to the first, each award is an
-- offer that is answered, and a partial one has a revised budget of its own.
alter table passerelle.decision drop constraint decision_pkey;
drop index passerelle.decision_number_once;
alter table passerelle.decision add primary key (number);
alter table passerelle.decision add column replaces text references passerelle.decision (number);
create unique index decision_replaced_once on passerelle.decision (replaces) where replaces is not null;
create unique index decision_first on passerelle.decision (dossier_id) where replaces is null;
create index decision_dossier on passerelle.decision (dossier_id);

create table passerelle.offer (
    decision        text        primary key references passerelle.decision (number),
    dossier_id      uuid        not null references passerelle.dossier,
    call_id         uuid        not null references passerelle.call,
    state           text        not null,
    opened_at       timestamptz not null,
    due             timestamptz not null,
    answered_at     timestamptz,
    answered_by     text,
    reason          text        not null default '',
    revision_due    timestamptz
);
create index offer_dossier on passerelle.offer (dossier_id, opened_at);
create index offer_call on passerelle.offer (call_id, state, due);

create table passerelle.budget_revision (
    decision        text        primary key references passerelle.offer (decision),
    plan            jsonb       not null,
    saved_at        timestamptz not null,
    saved_by        text        not null,
    handed_in_at    timestamptz,
    handed_in_by    text
);
