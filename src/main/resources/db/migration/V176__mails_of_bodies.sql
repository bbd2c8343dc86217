-- A mail to a consulted body names it: when the mail comes back, its mailbox may be another's too, or another one (ADR 0132).
alter table passerelle.outbox add column consulted text;
comment on column passerelle.outbox.consulted is 'the consulted body whose mailbox it goes to';

update passerelle.outbox o set consulted = found.body
from (select lower(mailbox) as mailbox, min(body) as body from passerelle.post_link
      group by lower(mailbox) having count(distinct body) = 1) found
where o.key like 'byLink.%' and lower(o.recipient) = found.mailbox;
