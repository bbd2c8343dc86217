package org.passerelle.calls;

/** A funder's envelope was raised: there is more for those who wait, or for the session to come. */
public record CreditsAdded(CallId call) {}
