-- The tier of a foreign authority is one of five words (domain.md 3.2 D); it was typed freely before.
update passerelle.organisation set level = upper(trim(level)) where level is not null;
update passerelle.organisation set level = case level when '' then null else 'OTHER' end
where level is not null and level not in ('REGION', 'PROVINCE', 'MUNICIPALITY', 'INTERMUNICIPAL', 'OTHER');
alter table passerelle.organisation add constraint organisation_level
    check (level in ('REGION', 'PROVINCE', 'MUNICIPALITY', 'INTERMUNICIPAL', 'OTHER'));
