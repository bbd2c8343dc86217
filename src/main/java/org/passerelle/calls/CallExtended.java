package org.passerelle.calls;

/**
 * The closing of a call was put off: its timer is set anew and everyone with a draft is told.
 *
 * @param reason in the words of who put it off
 */
public record CallExtended(CallId call, String reason) {}
