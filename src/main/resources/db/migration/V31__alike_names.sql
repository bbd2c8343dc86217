-- Authorities of the same country with names much alike are proposed before a new one is entered (ADR 0033).
create function passerelle.bare_name(name text) returns text
    language sql immutable parallel safe
    return btrim(regexp_replace(regexp_replace(passerelle.folded(name), '[^[:alnum:]]+', ' ', 'g'),
        '\m(commune|communes|ville|village|mairie|municipalite|region|province|departement|district|canton|cercle'
        || '|gouvernorat|wilaya|prefecture|comte|communaute|collectivite|conseil|city|town|municipality|county|council'
        || '|governorate|state|etat|rural|rurale|urban|urbaine|de|du|des|la|le|les|d|l|of|the)\M *', '', 'g'));
comment on function passerelle.bare_name(text) is 'what sets a name apart: folded, without the words that say its tier';

create index organisation_alike on passerelle.organisation using gin (passerelle.bare_name(name) public.gin_trgm_ops);
create index organisation_country on passerelle.organisation (country);
