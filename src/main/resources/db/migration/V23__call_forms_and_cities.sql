-- The version of each form of the appraisal that a call keeps from its opening on (CallForms, ADR 0041).
create table passerelle.call_form (
    call_id uuid not null references passerelle.call (id) on delete cascade,
    form text not null,
    version text not null,
    primary key (call_id, form)
);

-- Calls that are open already were opened when every form had its first version.
insert into passerelle.call_form (call_id, form, version)
select call.id, form.id, '1'
from passerelle.call,
     (values ('admissibility'), ('opinion-embassy'), ('opinion-prefecture'), ('opinion-partner-state'),
             ('opinion-other'), ('score-sheet'), ('decision')) as form (id)
where call.stage not in ('DRAFT', 'VALIDATED', 'PUBLISHED');

-- Where an organisation lies, as the applicant who entered it says.
alter table passerelle.organisation add column city text;
