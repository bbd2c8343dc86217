-- Whether somebody said who came: at its convocation every member counts as absent, which is not what was found.
alter table passerelle.committee_meeting add column attended_at timestamptz;
update passerelle.committee_meeting meeting set attended_at = coalesce(meeting.opened_at, meeting.convened_at)
where exists (select 1 from passerelle.meeting_attendance each
    where each.meeting_id = meeting.id and each.presence <> 'ABSENT');
comment on column passerelle.committee_meeting.attended_at is 'when the attendance was last entered; null before';
