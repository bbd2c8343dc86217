package org.passerelle.eligibility;

import java.util.List;
import org.passerelle.shared.Finding;

/**
 * What the answers come to.
 *
 * @param refusals the rules that they break, by their codes; words: {@code eligibility.refusal.CODE}
 * @param unknown what was answered "I don't know", to be checked before the application
 */
public record Verdict(List<Finding> refusals, List<Question> unknown) {

    public boolean isRefused() {
        return !refusals.isEmpty();
    }
}
