package org.passerelle.awards;

import org.passerelle.calls.CallId;

/** Who was passed over on the waiting list of a call meets the conditions before an award now (ADR 0094). */
public record ConditionMet(CallId call) {}
