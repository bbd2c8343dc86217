package org.passerelle.awards;

import org.passerelle.calls.CallId;

/** The results of a call are public: applicants are told. */
public record ResultsReleased(CallId call) {}
