package org.passerelle.opinions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;

/**
 * One of the things that a body said on a dossier; the newest counts, all are kept.
 *
 * @param number from 1
 * @param late whether it came after the silence was recorded
 * @param by the name of who gave it
 */
public record OpinionVersion(
        int number,
        boolean late,
        Instant at,
        String by,
        OpinionValue value,
        String comment,
        List<String> conditions,
        Map<String, Object> answers) {

    public OpinionVersion {
        conditions = List.copyOf(conditions);
        answers = Map.copyOf(answers);
    }

    /** The body's form as it was answered. */
    public Answers whole() {
        return Consultation.whole(value, comment, conditions, answers);
    }

    /** Whether it says something that neither the applicant nor a letter may tell. */
    public boolean hasConfidential(Form form) {
        Answers all = whole();
        return form.components().stream()
                .filter(located -> located.component().head().isConfidential())
                .anyMatch(located -> all.text(located.path()).isPresent());
    }
}
