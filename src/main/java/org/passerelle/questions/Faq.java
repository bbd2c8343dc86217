package org.passerelle.questions;

import java.time.Instant;

/** A question and its answer on the page of a call, without who asked. */
public record Faq(String question, String answer, Instant publishedAt) {}
