-- Who answers an offer or contests a decision here knows of it: a way of being notified that needs no proof beside the act.
alter table passerelle.notification drop constraint notification_check1;
alter table passerelle.notification
    add check (mode is null or mode in ('OPENED', 'ANSWERED') or proof is not null);
