-- A page whose scores or opinions are others since: it goes back to its officer, or stands in no further book.

alter table passerelle.synthesis add column overtaken text;
comment on column passerelle.synthesis.overtaken is 'why it is to be written again though it was finished, or a book holds it';

