-- How the decision in a letter came to its applicant. The periods of appeal run from the day on which it is known to have
-- been received: the first opening by a member of the organisation, or the day and the proof that an officer enters.
create table passerelle.notification (
    letter      uuid        primary key references passerelle.letter,
    call_id     uuid        not null,
    dossier_id  uuid        not null,
    sent_at     timestamptz not null,
    mode        text,
    known_on    date,
    known_by    text,
    recorded_at timestamptz,
    proof       uuid        references passerelle.stored_file,
    proof_name  text,
    check ((mode is null) = (known_on is null)),
    check (mode is null or mode = 'OPENED' or proof is not null)
);
create index notification_call on passerelle.notification (call_id);
create index notification_dossier on passerelle.notification (dossier_id, sent_at);
comment on column passerelle.notification.sent_at is 'when the applicant could open the letter';
comment on column passerelle.notification.known_on is 'in the zone of the call; the periods of appeal run from it';

-- Letters that could be opened before openings were noted: the first opening from now on counts.
insert into passerelle.notification (letter, call_id, dossier_id, sent_at)
select id, call, dossier, released_at from passerelle.letter
where dossier is not null and released_at is not null and kind in
    ('AWARD_LETTER', 'PARTIAL_AWARD_LETTER', 'WAITING_LIST_LETTER', 'REJECTION_LETTER', 'INADMISSIBILITY_LETTER');
