package org.passerelle.start;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator, in French and in English, why the service does not start and what to write instead. */
class CannotStartInWords extends AbstractFailureAnalyzer<CannotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
        return analysis(cause);
    }

    static FailureAnalysis analysis(CannotStart cause) {
        String key = "start.failure." + cause.failure();
        return new FailureAnalysis(words(key, cause), words(key + ".wayOut", cause), cause);
    }

    private static String words(String key, CannotStart cause) {
        Texts texts = new Texts();
        return Stream.of(Language.values())
                .map(language -> texts.get(language, key, cause.evidence()))
                .collect(Collectors.joining(System.lineSeparator()));
    }
}
