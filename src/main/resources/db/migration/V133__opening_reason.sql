-- Why a committee sat before the day for which it was convened; empty where it did not.
alter table passerelle.committee_meeting add column opening_reason text not null default '';
