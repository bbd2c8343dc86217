-- Where a raise on appeal is declined, what had merely been offered before it is offered again for the days that were left (ADR 0131).
alter table passerelle.offer add column days_left integer check (days_left > 0);
comment on column passerelle.offer.days_left is
    'days that were left to answer the offer that this one raises, where nobody had answered it; null elsewhere';
