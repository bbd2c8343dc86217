-- Who left an organisation stays tied to it for three years (domain.md D10): what the data knew is not forgotten with a membership.

create table passerelle.past_bond (
    person_id       uuid not null references passerelle.person on delete cascade,
    organisation_id uuid not null references passerelle.organisation,
    until           date not null,
    primary key (person_id, organisation_id)
);
comment on table passerelle.past_bond is 'acted or worked for the organisation until that day';
create index past_bond_organisation on passerelle.past_bond (organisation_id);

create or replace view passerelle.bond as
    select p.id as person_id, p.organisation as organisation_id, 'ORGANISATION' as kind, 'DETECTED' as source,
        'HARD' as weight, null::date as since, null::date as until, null::date as lapses
    from passerelle.person p where p.organisation is not null
    union all
    select m.person, m.organisation, 'ORGANISATION', 'DETECTED', 'HARD', null::date, null::date, null::date
    from passerelle.membership m
    join passerelle.person p on p.id = m.person and p.organisation is distinct from m.organisation
    union all
    select b.person_id, b.organisation_id, 'ORGANISATION', 'DETECTED', 'HARD', null::date, b.until,
        (b.until + interval '3 years')::date
    from passerelle.past_bond b
    union all
    select s.person_id, s.organisation_id, s.kind, 'STANDING',
        case when s.kind = 'PARTNERSHIP' then 'SOFT' else 'HARD' end, s.since, s.until,
        case when s.kind in ('MANDATE', 'EMPLOYMENT') then (s.until + interval '3 years')::date else s.until end
    from passerelle.standing_tie s;

-- As it was, and what has lapsed is no common dossier either.
create or replace function passerelle.ties(today date)
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
    where b.kind = 'ORGANISATION' and (b.lapses is null or b.lapses >= today)
    union all
    select p.id, d.id, 'SAME_REGION', 'DETECTED', 'SOFT', lead.region, null::date, null::date
    from passerelle.person p
    left join passerelle.organisation mine on mine.id = p.organisation
    join passerelle.organisation lead on lead.region = coalesce(mine.region, p.region)
    join passerelle.dossier d on d.lead_id = lead.id
$$;
