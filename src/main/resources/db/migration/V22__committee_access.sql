-- The committee reads the dossiers that came before it: those appraised so far are granted to it.
insert into passerelle.dossier_access (dossier_id, grantee)
select id, 'COMMITTEE' from passerelle.dossier
where stage in ('APPRAISED', 'IN_COMMITTEE', 'PROPOSED', 'DEFERRED', 'AWARDED', 'PARTIALLY_AWARDED', 'WAITLISTED',
                'REJECTED')
on conflict do nothing;

comment on column passerelle.dossier_access.grantee is
    'a consulted body (EMBASSY:HANOI), the id of a person, or COMMITTEE';
