-- The geographic desks are told apart by region of the world (domain.md D4): each is reached as the one desk was until its own
-- contact is entered. What was asked of that one keeps its name.
insert into passerelle.body_contact (body, mailbox, head_name, head_email, days_off)
select 'GEO_DESK:' || region, mailbox, head_name, head_email, days_off
from passerelle.body_contact
cross join unnest(array ['AFRICA', 'NORTH_AFRICA_MIDDLE_EAST', 'ASIA_OCEANIA', 'AMERICAS', 'EUROPE']) region
where body = 'GEO_DESK'
on conflict (body) do nothing;
