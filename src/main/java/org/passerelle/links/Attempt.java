package org.passerelle.links;

import java.util.List;
import java.util.Optional;
import org.passerelle.forms.Answers;
import org.passerelle.shared.Finding;

/**
 * What came of an act on the page of an opinion.
 *
 * @param findings what is missing or wrong in the answers
 * @param unsaved what was sent and could not be kept
 */
record Attempt(PostOutcome outcome, List<Finding> findings, Optional<Answers> unsaved) {

    Attempt {
        findings = List.copyOf(findings);
    }

    static Attempt of(PostOutcome outcome) {
        return new Attempt(outcome, List.of(), Optional.empty());
    }

    static Attempt faulty(List<Finding> findings) {
        return new Attempt(PostOutcome.FAULTY, findings, Optional.empty());
    }

    /** @param sent what was sent and is not kept, for its own writer alone */
    static Attempt behind(PostOutcome outcome, Answers sent) {
        return new Attempt(outcome, List.of(), Optional.of(sent));
    }
}
