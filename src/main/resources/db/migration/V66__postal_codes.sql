-- The postal code of the seat, as the register or whoever entered the organisation says.
alter table passerelle.organisation add column postal_code text;
alter table passerelle.registration add column postal_code text not null default '';
