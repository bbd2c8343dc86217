-- What a dossier brings to the balance of a call's awards, and the least that its applicant declared viable: kept beside its
-- documents by the database itself, so that thousands are counted without reading what they wrote. Both fill themselves for
-- the dossiers that are there, while this runs (the table is written anew), and can never differ from the documents.

create function passerelle.brings(answers jsonb, plan jsonb) returns jsonb
    language sql immutable parallel safe as $$
    select jsonb_build_object(
        'goal', coalesce((select g.goal
            from jsonb_array_elements_text(case jsonb_typeof(answers -> 'sdgs') when 'array' then answers -> 'sdgs'
                else '[]' end) with ordinality g (goal, place)
            where g.goal ~ '^[0-9]{1,2}$' order by g.place limit 1), ''),
        'fresh', coalesce(answers ->> 'partnership' = 'NEW', false),
        'countries', coalesce(plan -> 'countries', '[]'),
        'years', coalesce((select jsonb_object_agg(sums.year, sums.amount::text)
            from (select y.key as year, sum(y.value::numeric) as amount
                from jsonb_array_elements(plan -> 'resources') r, jsonb_each_text(r.value -> 'amounts') y
                where r.value ->> 'source' = 'MINISTRY' group by y.key) sums), '{}'))
$$;

alter table passerelle.dossier
    add column brings jsonb generated always as (passerelle.brings(answers, plan)) stored,
    add column viable numeric(15, 2) generated always as ((plan ->> 'minimumViableGrant')::numeric(15, 2)) stored;

comment on column passerelle.dossier.brings is 'its main goal, whether its partnership is new, its parts by country and what it asks of the ministry by year';
comment on column passerelle.dossier.viable is 'the least that its applicant declared viable, euros';
