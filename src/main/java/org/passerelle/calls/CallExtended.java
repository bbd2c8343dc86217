package org.passerelle.calls;

/** The closing of a call was put off: its timer is set anew and everyone with a draft is told. */
public record CallExtended(CallId call) {}
