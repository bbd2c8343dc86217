-- The auditor reads the trail of some days.
create index trail_at on passerelle.trail (at);
