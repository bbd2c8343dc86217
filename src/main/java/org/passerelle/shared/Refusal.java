package org.passerelle.shared;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An act that a service refuses as a whole: a race, a right, a stage, a window, or content with its findings. Nothing has
 * changed when it is thrown. Carries codes and ids; the words are the interface's ({@code refusal.CODE}).
 */
public class Refusal extends RuntimeException {

    private final RefusalCode code;
    private final List<Finding> findings;
    private final List<Object> details;
    private final List<RefusalCode> others;

    public Refusal(RefusalCode code, Object... details) {
        this(List.of(), code, details);
    }

    private Refusal(List<RefusalCode> others, RefusalCode code, Object... details) {
        super(code + " " + List.of(details));
        this.code = code;
        this.findings = List.of();
        this.details = List.of(details);
        this.others = others;
    }

    /** Content that the user can mend: all blocking findings at once. */
    public Refusal(List<Finding> findings) {
        super("CONTENT " + findings);
        this.code = RefusalCode.CONTENT;
        this.findings = List.copyOf(findings);
        this.details = List.of();
        this.others = List.of();
    }

    /** The very same act took effect before; who was first, where it is known. */
    public static Refusal alreadyDone(Object what, Optional<String> who) {
        return who.map(first -> new Refusal(RefusalCode.ALREADY_DONE, what, first))
                .orElseGet(() -> new Refusal(RefusalCode.ALREADY_DONE, what));
    }

    /** Several faults of one content: told by the first, listed with all their codes. */
    public static Refusal of(List<Refusal> faults) {
        Refusal first = faults.get(0);
        List<RefusalCode> others = faults.stream().skip(1).map(Refusal::code).toList();
        return new Refusal(others, first.code, first.details.toArray());
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
                : Stream.concat(Stream.of(code), others.stream())
                        .map(RefusalCode::name)
                        .distinct()
                        .sorted()
                        .toList();
    }
}
