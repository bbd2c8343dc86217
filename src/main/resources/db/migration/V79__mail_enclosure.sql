-- A PDF that leaves with a mail; forgotten once it has left, as the words are.
alter table passerelle.outbox add enclosure_name text;
alter table passerelle.outbox add enclosure bytea;
