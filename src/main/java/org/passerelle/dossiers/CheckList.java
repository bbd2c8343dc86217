package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Check.Result;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.shared.Finding;
import org.passerelle.shared.TextKey;

/** The checks of a dossier together, and what an officer makes of them. */
public record CheckList(List<Check> checks) {

    public CheckList {
        checks = List.copyOf(checks);
    }

    /** The documents that are missing by the rules. */
    public List<DocumentType> missing() {
        return checks.stream()
                .filter(check -> check.concernsDocument() && check.automatic() == Result.FAIL)
                .map(check -> DocumentType.valueOf(check.code()))
                .toList();
    }

    /**
     * With the officer's results: those of {@code checks} ({@code code → result, comment}), else the answers to the form's
     * own criteria, else the automatic ones.
     */
    List<Checked> judged(Map<String, Object> answers) {
        Map<?, ?> own = map(answers.get(AdmissibilityKeys.CHECKS));
        Map<?, ?> criteria = map(answers.get(AdmissibilityKeys.CRITERIA));
        return checks.stream()
                .map(check -> {
                    Map<?, ?> said = map(own.get(check.code()));
                    Result result = result(said.get(AdmissibilityKeys.RESULT))
                            .or(() -> result(criteria.get(check.code())))
                            .orElse(check.automatic());
                    Object comment = said.get(AdmissibilityKeys.COMMENT);
                    return new Checked(
                            check,
                            result,
                            comment == null ? "" : String.valueOf(comment).strip());
                })
                .toList();
    }

    /** What keeps these results from being recorded with the verdict. */
    static List<Finding> faults(List<Checked> checked, Judged.Verdict verdict) {
        List<Finding> faults = new ArrayList<>();
        checked.stream()
                .filter(line -> line.differs() && line.comment().isEmpty())
                .forEach(line -> faults.add(fault("CHECK_COMMENT", line)));
        if (verdict == Judged.Verdict.ADMISSIBLE) {
            checked.stream()
                    .filter(line -> line.officer() == Result.FAIL)
                    .forEach(line -> faults.add(fault("CHECK_NOT_MET", line)));
        }
        return faults;
    }

    private static Finding fault(String code, Checked line) {
        return Finding.blocking(
                code,
                AdmissibilityKeys.CHECKS + "." + line.check().code(),
                Map.of("check", new TextKey("check." + line.check().code())));
    }

    private static Optional<Result> result(@Nullable Object said) {
        return Optional.ofNullable(said)
                .map(Object::toString)
                .filter(s -> !s.isBlank())
                .map(Result::valueOf);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
