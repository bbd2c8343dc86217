package org.passerelle.calls;

/**
 * A call was given up: its process ends.
 *
 * @param reason in the words of who gave it up
 */
public record CallCancelled(CallId call, String reason) {}
