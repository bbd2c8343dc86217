-- Before a decision is signed (domain.md §2.3, step 16, and §3.8): its page of reasons, the delegation under which it is
-- signed, and what was shown. A signed decision never changes.
create table passerelle.signing_delegation (
    id          uuid        primary key,
    holder_id   uuid        not null references passerelle.person,
    act         text        not null,
    first_day   date        not null,
    last_day    date        not null check (last_day >= first_day),
    ceiling     numeric(15, 2) check (ceiling > 0),
    schemes     jsonb       not null default '[]',
    recorded_by text        not null,
    recorded_at timestamptz not null,
    ended_at    timestamptz,
    ended_by    text,
    end_reason  text        not null default ''
);
create index signing_delegation_holder on passerelle.signing_delegation (holder_id, last_day);
comment on column passerelle.signing_delegation.ceiling is 'euros a decision, of the ministry; null: none';
comment on column passerelle.signing_delegation.schemes is 'the kinds of call it covers; empty: all';

-- Who signed before delegations were recorded named them in words; each authorising officer has to be given one.

create table passerelle.decision_page (
    dossier_id uuid        not null references passerelle.dossier,
    session_id uuid        not null,
    version    integer     not null,
    answers    jsonb       not null,
    saved_by   text        not null,
    saved_at   timestamptz not null,
    primary key (dossier_id, session_id, version)
);
comment on table passerelle.decision_page is 'every version that a human made of a drafted page of reasons';

create table passerelle.decision_opening (
    dossier_id uuid        not null references passerelle.dossier,
    person_id  uuid        not null references passerelle.person,
    sha256     text        not null,
    at         timestamptz not null,
    primary key (dossier_id, person_id, sha256)
);
comment on table passerelle.decision_opening is 'which text of an act each signatory had before the eyes';

alter table passerelle.decision
    add column paragraph_fr text    not null default '',
    add column paragraph_en text    not null default '',
    add column draft_fr     text    not null default '',
    add column draft_en     text    not null default '',
    add column departure    text    not null default '',
    add column act          text    not null default '',
    add column act_sha256   text    not null default '',
    add column opened       boolean not null default true;
comment on column passerelle.decision.act is 'the text that was shown and signed; empty for what the clockwork carried out';
comment on column passerelle.decision.opened is 'whether the signatory had opened the act before signing it';

create function passerelle.keep_decision() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.released_at is null
            and to_jsonb(new) - 'released_at' = to_jsonb(old) - 'released_at' then
        return new;
    end if;
    raise exception 'A signed decision is never edited: %', old.number using errcode = 'restrict_violation';
end
$$;
create trigger decision_kept before update or delete on passerelle.decision
    for each row execute function passerelle.keep_decision();
