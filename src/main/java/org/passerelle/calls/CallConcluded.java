package org.passerelle.calls;

/** Nothing is left to decide in a call, whether it ends without results or some are public already. */
public record CallConcluded(CallId call) {}
