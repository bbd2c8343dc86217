package org.passerelle.start;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.forms.MalformedForm;
import org.passerelle.workflow.MalformedModel;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** A form, a process or a decision table that the service does not start with: file, place, reason, in one line. */
class MalformedDefinitionInWords implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedForm form) {
                return words("forms/" + form.file(), form.component(), form.reason(), form);
            }
            if (cause instanceof MalformedModel model) {
                return words(model.file(), model.element(), model.reason(), model);
            }
        }
        return null;
    }

    private static FailureAnalysis words(String file, String place, String reason, Throwable cause) {
        return CannotStartInWords.analysis(new CannotStart(
                StartFailure.MALFORMED_DEFINITION, Map.of("file", file, "place", place, "reason", reason), cause));
    }
}
