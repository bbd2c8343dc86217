package org.passerelle.committee;

/**
 * A meeting does not take place, or breaks off: its members are told, and their calendars; where it follows by itself also the
 * secretaries who called it together.
 */
public record MeetingCalledOff(MeetingId meeting, CallOff why) {}
