package org.passerelle.awards;

import org.passerelle.calls.CallId;

/** A part of the envelopes came free in a call whose results are known: the waiting list is served. */
public record AmountFreed(CallId call) {}
