-- An opinion that was signed behind a link bars whom it names from scoring the dossier (domain.md D10), as one given with an account.

create function passerelle.as_words(text) returns text
    language sql immutable parallel safe
    return ' ' || trim(regexp_replace(passerelle.folded($1), '[^[:alnum:]]+', ' ', 'g')) || ' ';

create function passerelle.names(said text, name text) returns boolean
    language sql immutable parallel safe
    return trim(passerelle.as_words(name)) like '% %'
        and strpos(passerelle.as_words(said), passerelle.as_words(name)) > 0;
comment on function passerelle.names(text, text) is
    'whether a person is named, by first and last name, whatever the accents and what stands between them';

insert into passerelle.judgement (dossier_id, person_id, quality)
select distinct c.dossier_id, p.id, 'OPINION'
from passerelle.opinion_signature s
join passerelle.consultation c on c.id = s.consultation_id
join passerelle.person p on lower(p.email) = lower(s.mailbox) or p.id = c.holder_id
    or passerelle.names(s.name, p.name) or passerelle.names(s.approved_by, p.name)
on conflict do nothing;
