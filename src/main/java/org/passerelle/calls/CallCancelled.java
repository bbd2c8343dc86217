package org.passerelle.calls;

/** A call was given up: its process ends. */
public record CallCancelled(CallId call) {}
