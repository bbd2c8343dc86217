package org.passerelle.shared;

import java.util.List;
import java.util.Optional;

/**
 * An act that a service refuses as a whole: a race, a right, a stage, a window, or content with its findings. Nothing has
 * changed when it is thrown. Carries codes and ids; the words are the interface's ({@code refusal.CODE}).
 */
public class Refusal extends RuntimeException {

    private final RefusalCode code;
    private final List<Finding> findings;
    private final List<Object> details;

    public Refusal(RefusalCode code, Object... details) {
        super(code + " " + List.of(details));
        this.code = code;
        this.findings = List.of();
        this.details = List.of(details);
    }

    /** Content that the user can mend: all blocking findings at once. */
    public Refusal(List<Finding> findings) {
        super("CONTENT " + findings);
        this.code = RefusalCode.CONTENT;
        this.findings = List.copyOf(findings);
        this.details = List.of();
    }

    /** The very same act took effect before; who was first, where it is known. */
    public static Refusal alreadyDone(String what, Optional<String> who) {
        return who.map(first -> new Refusal(RefusalCode.ALREADY_DONE, what, first))
                .orElseGet(() -> new Refusal(RefusalCode.ALREADY_DONE, what));
    }

    public RefusalCode code() {
        return code;
    }

    public List<Finding> findings() {
        return findings;
    }

    /** Ids and names for the words: a dossier number, who was first. */
    public List<Object> details() {
        return details;
    }

    /** The codes that a rehearsal compares: the findings' codes, or the refusal's own; sorted, each once. */
    public List<String> codes() {
        return code == RefusalCode.CONTENT
                ? findings.stream().map(Finding::code).distinct().sorted().toList()
                : List.of(code.name());
    }
}
