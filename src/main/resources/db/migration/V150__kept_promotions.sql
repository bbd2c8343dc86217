-- Promotions of the waiting list that the delegation of the first signature does not reach: the amount is kept for them until an
-- authorising officer signs whose delegation does (ADR 0124).
create table passerelle.kept_promotion (
    dossier_id uuid primary key references passerelle.dossier on delete cascade,
    call_id    uuid not null references passerelle.call on delete cascade,
    list       text not null,
    grants     jsonb not null,
    lack       text not null,
    delegation text not null,
    since      timestamptz not null
);
create index kept_promotion_call on passerelle.kept_promotion (call_id);
comment on table passerelle.kept_promotion is 'awards from the waiting list that wait for a signature; written anew whenever an amount comes free';
comment on column passerelle.kept_promotion.list is 'MAIN or PARTIAL';
comment on column passerelle.kept_promotion.grants is 'by funder in its own currency';
comment on column passerelle.kept_promotion.lack is 'why the first signature does not reach it: NONE, DATES, SCOPE or CEILING';
comment on column passerelle.kept_promotion.delegation is 'the act under which the place on the list was signed';
comment on column passerelle.awaited_act.kind is 'CORRECTION, APPEAL_ANSWER or PROMOTION';
