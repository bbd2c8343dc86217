-- What separated a dossier from the one ranked before it with the same mean (D7), for the room and the minutes.

alter table passerelle.committee_line add column tie_break text;
comment on column passerelle.committee_line.tie_break is 'empty where the mean alone ranks it';
