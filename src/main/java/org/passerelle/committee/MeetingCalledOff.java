package org.passerelle.committee;

/**
 * A meeting does not take place, or breaks off: its members are told, and their calendars.
 *
 * @param reason empty where nothing is left to speak of
 */
public record MeetingCalledOff(MeetingId meeting, String reason) {}
