package org.passerelle.committee;

/** A meeting does not take place: its members are told, and their calendars. */
public record MeetingCalledOff(MeetingId meeting, String reason) {}
