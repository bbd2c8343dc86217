-- What the room has now, line by line: two people who change different dossiers both keep theirs.

create table passerelle.committee_change (
    session_id uuid        not null references passerelle.committee_session,
    dossier    uuid        not null references passerelle.dossier,
    change     jsonb,
    version    integer     not null,
    by_name    text        not null,
    at         timestamptz not null,
    primary key (session_id, dossier)
);
comment on column passerelle.committee_change.change is 'null: put back to the proposal';
comment on column passerelle.committee_change.version is 'counts the changes of the session, from 1';

insert into passerelle.committee_change (session_id, dossier, change, version, by_name, at)
select s.session_id, (kept ->> 'dossier')::uuid, kept -> 'change', 1, s.by_name, s.at
from passerelle.committee_scenario s, jsonb_array_elements(s.changes) kept
where s.name = '';

delete from passerelle.committee_scenario where name = '';
