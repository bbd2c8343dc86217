package org.passerelle.questions;

import org.passerelle.people.PersonId;

/** The service answered somebody who has an account, and is told there. */
public record QuestionAnswered(PersonId asker, Question question, String answer) {}
