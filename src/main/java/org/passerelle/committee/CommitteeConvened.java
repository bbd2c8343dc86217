package org.passerelle.committee;

/** The members of a committee are called together: each is told, with a calendar file. */
public record CommitteeConvened(MeetingId meeting) {}
