-- What a dossier asks of the partner State by year stands beside what it asks of the ministry: a joint fund's balance and its
-- yearly envelopes are told of each funder by its own proportions. The column is made anew, which fills it for every dossier.

alter table passerelle.dossier drop column brings;

create function passerelle.asked_by_year(plan jsonb, asked text) returns jsonb
    language sql immutable parallel safe as $$
    select coalesce((select jsonb_object_agg(sums.year, sums.amount::text)
        from (select y.key as year, sum(y.value::numeric) as amount
            from jsonb_array_elements(plan -> 'resources') r, jsonb_each_text(r.value -> 'amounts') y
            where r.value ->> 'source' = asked group by y.key) sums), '{}')
$$;

create or replace function passerelle.brings(answers jsonb, plan jsonb) returns jsonb
    language sql immutable parallel safe as $$
    select jsonb_build_object(
        'goal', coalesce((select g.goal
            from jsonb_array_elements_text(case jsonb_typeof(answers -> 'sdgs') when 'array' then answers -> 'sdgs'
                else '[]' end) with ordinality g (goal, place)
            where g.goal ~ '^[0-9]{1,2}$' order by g.place limit 1), ''),
        'fresh', coalesce(answers ->> 'partnership' = 'NEW', false),
        'countries', coalesce(plan -> 'countries', '[]'),
        'years', passerelle.asked_by_year(plan, 'MINISTRY'),
        'partnerYears', passerelle.asked_by_year(plan, 'PARTNER_STATE'))
$$;

alter table passerelle.dossier
    add column brings jsonb generated always as (passerelle.brings(answers, plan)) stored;

comment on column passerelle.dossier.brings is 'its main goal, whether its partnership is new, its parts by country and what it asks of the ministry and of the partner State by year';
