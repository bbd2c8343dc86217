-- Each judgement of admissibility with its check list: the automatic results, the officer's own, and the second person's word.
create table passerelle.admissibility (
    id          uuid        primary key,
    dossier_id  uuid        not null references passerelle.dossier,
    number      integer     not null,
    verdict     text        not null,
    reasons     jsonb       not null,
    words       text        not null,
    checks      jsonb       not null,
    judged_by   uuid        not null references passerelle.person,
    judge_name  text        not null,
    judged_at   timestamptz not null,
    state       text        not null,
    second_name text,
    second_at   timestamptz,
    remark      text        not null default '',
    unique (dossier_id, number)
);
create unique index admissibility_awaits_second on passerelle.admissibility (dossier_id) where state = 'AWAITS_SECOND';
