package org.passerelle.questions;

import org.passerelle.calls.CallId;

/** An answer stands on the page of the call: those who write a draft are told. */
public record FaqPublished(CallId call, Faq entry) {}
