package org.passerelle.calls;

/** A call was published: its process starts. */
public record CallPublished(CallId call) {}
