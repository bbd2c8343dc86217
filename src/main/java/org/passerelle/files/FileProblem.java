package org.passerelle.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;

/** Why a file is not taken in. Words: {@code finding.NAME} and {@code finding.NAME.wayOut}, with {@code file}. */
public enum FileProblem {
    /** Not a byte in it. */
    FILE_EMPTY,
    /** More bytes than the limit; evidence gives {@code megabytes}. */
    FILE_TOO_LARGE,
    /** No name, or one without a name before its extension. */
    FILE_NAME,
    /** Not one of the accepted kinds. */
    FILE_KIND,
    /** Its bytes are of another kind than its name says. */
    FILE_MISMATCH,
    /** Damaged, or built to lead its reader astray. */
    FILE_MALFORMED,
    /** Built to exhaust who opens it: so little becomes so much. */
    FILE_BOMB,
    /** Two kinds of file at once. */
    FILE_POLYGLOT,
    /** Asks for a password. */
    FILE_ENCRYPTED,
    /** Holds a script or a macro. */
    FILE_SCRIPT,
    /** Holds other files. */
    FILE_EMBEDDED,
    /** Starts a program. */
    FILE_LAUNCH,
    /** The virus scanner found something. */
    FILE_INFECTED,
    /** The virus scanner did not answer; what is not scanned is not taken in. */
    FILE_NOT_SCANNED;

    /** The problem that a refusal tells of; empty where it tells of something else than a file. */
    public static Optional<FileProblem> of(Refusal refusal) {
        return refusal.findings().stream()
                .flatMap(finding -> Arrays.stream(values()).filter(p -> p.name().equals(finding.code())))
                .findFirst();
    }

    Refusal in(String name) {
        return in(name, Map.of());
    }

    Refusal in(String name, Map<String, Object> evidence) {
        Map<String, Object> all = new HashMap<>(evidence);
        all.put("file", name);
        return new Refusal(List.of(Finding.blocking(name(), name, all)));
    }
}
