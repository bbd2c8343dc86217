package org.passerelle.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.shared.Finding;

/**
 * What the judge says of a form's answers.
 *
 * @param findings what is missing or wrong, in the order of the form; all of them block
 * @param cleaned the answers to keep: what is hidden or was never asked has gone, texts are trimmed, figures and days
 *     are written in one way; what is wrong is kept as it was written
 * @param sections how far each section is, by its letter
 */
public record Judgement(List<Finding> findings, Answers cleaned, Map<String, Completeness> sections) {

    public Judgement {
        findings = List.copyOf(findings);
        sections = Map.copyOf(sections);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }

    public Completeness section(String letter) {
        return Objects.requireNonNullElse(sections.get(letter), Completeness.NOTHING_ASKED);
    }
}
