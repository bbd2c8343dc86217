-- What ties persons to dossiers (domain.md D10): declared, found, or read from the data at the moment of asking.

create function passerelle.parties(lead uuid, partners jsonb) returns uuid[]
    language sql immutable parallel safe as $$
    select array_agg(distinct party)
    from (select lead as party
          union all
          select (partner ->> 'organisation')::uuid from jsonb_array_elements(partners) partner) every
    where party is not null
$$;

create function passerelle.mail_domain(email text) returns text
    language sql immutable parallel safe as $$
    select lower(split_part(email, '@', 2))
$$;

create function passerelle.mail_domains(answers jsonb) returns text[]
    language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct passerelle.mail_domain(email)), '{}')
    from jsonb_array_elements_text(jsonb_path_query_array(answers, '$.**.email')) email
    where email like '%@%'
$$;

alter table passerelle.dossier
    add column parties      uuid[] generated always as (passerelle.parties(lead_id, partners)) stored,
    add column mail_domains text[] generated always as (passerelle.mail_domains(answers)) stored;
comment on column passerelle.dossier.parties is 'the lead and every partner';
comment on column passerelle.dossier.mail_domains is 'of the addresses that the applicant gives';
create index dossier_parties on passerelle.dossier using gin (parties);
create index dossier_mail_domains on passerelle.dossier using gin (mail_domains);
create index organisation_siren on passerelle.organisation (left(siret::text, 9));
create index person_mail_domain on passerelle.person (passerelle.mail_domain(email));

-- What a person declares once for every call.
create table passerelle.standing_tie (
    id              uuid        primary key,
    person_id       uuid        not null references passerelle.person on delete cascade,
    organisation_id uuid        not null references passerelle.organisation,
    kind            text        not null check (kind in ('MANDATE', 'EMPLOYMENT', 'FAMILY', 'FINANCIAL', 'PARTNERSHIP')),
    since           date        not null,
    until           date        check (until >= since),
    note            text        not null,
    declared_at     timestamptz not null
);
create index standing_tie_person on passerelle.standing_tie (person_id);
create index standing_tie_organisation on passerelle.standing_tie (organisation_id);

-- What is known of one person and one dossier; it is never lifted.
create table passerelle.dossier_tie (
    person_id  uuid        not null references passerelle.person on delete cascade,
    dossier_id uuid        not null references passerelle.dossier on delete cascade,
    kind       text        not null,
    source     text        not null check (source in ('DECLARED', 'FOUND', 'JUDGED')),
    ground     text        not null,
    said_by    text        not null,
    at         timestamptz not null,
    primary key (person_id, dossier_id)
);
create index dossier_tie_dossier on passerelle.dossier_tie (dossier_id);

-- Soft ties that were found to be no obstacle, with the reason.
create table passerelle.tie_judged (
    person_id  uuid        not null references passerelle.person on delete cascade,
    dossier_id uuid        not null references passerelle.dossier on delete cascade,
    kinds      text[]      not null,
    reason     text        not null,
    said_by    text        not null,
    at         timestamptz not null,
    primary key (person_id, dossier_id)
);
create index tie_judged_dossier on passerelle.tie_judged (dossier_id);
create index if not exists judgement_person on passerelle.judgement (person_id);

-- What binds a person to an organisation, and until when it counts: three years after a mandate or an employment ended.
create view passerelle.bond as
    select p.id as person_id, p.organisation as organisation_id, 'ORGANISATION' as kind, 'DETECTED' as source,
        'HARD' as weight, null::date as since, null::date as until, null::date as lapses
    from passerelle.person p where p.organisation is not null
    union all
    select m.person, m.organisation, 'ORGANISATION', 'DETECTED', 'HARD', null::date, null::date, null::date
    from passerelle.membership m
    join passerelle.person p on p.id = m.person and p.organisation is distinct from m.organisation
    union all
    select s.person_id, s.organisation_id, s.kind, 'STANDING',
        case when s.kind = 'PARTNERSHIP' then 'SOFT' else 'HARD' end, s.since, s.until,
        case when s.kind in ('MANDATE', 'EMPLOYMENT') then (s.until + interval '3 years')::date else s.until end
    from passerelle.standing_tie s;

-- An organisation, and those that are the same legal person.
create view passerelle.kin as
    select o.id as organisation_id, o.id as kin_id from passerelle.organisation o
    union all
    select o.id, k.id from passerelle.organisation o
    join passerelle.organisation k on left(k.siret::text, 9) = left(o.siret::text, 9) and k.id <> o.id;

-- The domain of a person's address, where it says for whom the person works: not a provider's, not the service's own.
create view passerelle.institutional as
    select p.id as person_id, passerelle.mail_domain(p.email) as domain
    from passerelle.person p
    where passerelle.mail_domain(p.email) not in (
            'gmail.com', 'googlemail.com', 'outlook.com', 'outlook.fr', 'hotmail.com', 'hotmail.fr', 'live.com', 'live.fr',
            'msn.com', 'yahoo.com', 'yahoo.fr', 'ymail.com', 'icloud.com', 'me.com', 'aol.com', 'gmx.com', 'gmx.fr',
            'gmx.net', 'proton.me', 'protonmail.com', 'mailo.com', 'mailo.fr', 'laposte.net', 'orange.fr', 'wanadoo.fr',
            'free.fr', 'sfr.fr', 'neuf.fr', 'bbox.fr', 'numericable.fr', 'club-internet.fr', 'aliceadsl.fr')
        and not exists (
            select 1 from passerelle.person s
            where passerelle.mail_domain(s.email) = passerelle.mail_domain(p.email) and s.id <> p.id
                and s.roles && array['CALL_MANAGER', 'CASE_OFFICER', 'POST_CORRESPONDENT', 'PREFECTURE_ADVISER',
                    'GEO_DESK', 'AFD_CONTACT', 'COMMITTEE_SECRETARY', 'AUTHORISING_OFFICER', 'FINANCE_OFFICER',
                    'ACCOUNTING_OFFICER', 'AUDITOR', 'ADMIN']);

-- Every tie there is on a day. HARD closes the dossier, BARRED keeps from scoring it, SOFT is to be judged.
create function passerelle.ties(today date)
    returns table (person_id uuid, dossier_id uuid, kind text, source text, weight text, evidence text, since date,
        until date)
    language sql stable as $$
    select b.person_id, d.id,
        case when b.kind = 'ORGANISATION' and k.kin_id <> b.organisation_id then 'SAME_SIREN' else b.kind end,
        b.source, b.weight, o.name, b.since, b.until
    from passerelle.bond b
    join passerelle.kin k on k.organisation_id = b.organisation_id
    join passerelle.organisation o on o.id = k.kin_id
    join passerelle.dossier d on d.parties @> array[k.kin_id]
    where b.lapses is null or b.lapses >= today
    union all
    select i.person_id, d.id, 'MAIL_DOMAIN', 'DETECTED', 'HARD', i.domain, null::date, null::date
    from passerelle.institutional i
    join lateral (
        select min(m.organisation::text)::uuid as organisation
        from passerelle.person q join passerelle.membership m on m.person = q.id
        where passerelle.mail_domain(q.email) = i.domain and q.id <> i.person_id
        having count(distinct m.organisation) = 1) theirs on true
    join passerelle.dossier d on d.parties @> array[theirs.organisation]
    union all
    select i.person_id, d.id, 'MAIL_DOMAIN', 'DETECTED', 'HARD', i.domain, null::date, null::date
    from passerelle.institutional i
    join passerelle.dossier d on d.mail_domains @> array[i.domain]
    union all
    select t.person_id, t.dossier_id, t.kind, t.source, 'HARD', t.ground, t.at::date, null::date
    from passerelle.dossier_tie t
    union all
    select j.person_id, j.dossier_id, 'OPINION', 'DETECTED', 'BARRED', '', null::date, null::date
    from passerelle.judgement j where j.quality = 'OPINION'
    union all
    select b.person_id, d.id, 'EARLIER_PROJECT', 'DETECTED', 'SOFT', e.number, null::date, null::date
    from passerelle.bond b
    join passerelle.dossier e on e.parties @> array[b.organisation_id] and e.submitted_at is not null
    join passerelle.dossier d on d.parties && e.parties and d.id <> e.id and not d.parties @> array[b.organisation_id]
    where b.kind = 'ORGANISATION'
    union all
    select p.id, d.id, 'SAME_REGION', 'DETECTED', 'SOFT', lead.region, null::date, null::date
    from passerelle.person p
    left join passerelle.organisation mine on mine.id = p.organisation
    join passerelle.organisation lead on lead.region = coalesce(mine.region, p.region)
    join passerelle.dossier d on d.lead_id = lead.id
$$;

-- The one question of every door: which dossiers are not there for these persons.
create function passerelle.closed_to(persons uuid[], today date) returns setof uuid
    language sql stable as $$
    select t.dossier_id from passerelle.ties(today) t where t.person_id = any (persons) and t.weight = 'HARD'
$$;
