package org.passerelle.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.shared.Finding;
import org.passerelle.shared.PlainWords;
import org.passerelle.shared.Refusal;

/** What a password must be: long rather than strange (ADR 0060). The encoder reads seventy-two bytes, so no more. */
final class PasswordRule {

    static final int SHORTEST = 12;
    private static final int LONGEST_BYTES = 72;
    private static final int DISTINCT = 6;

    private PasswordRule() {}

    /** Refuses with every finding at once; the place is {@code password}. */
    static void require(String password, String... known) {
        List<Finding> findings = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            findings.add(finding("PASSWORD_SHORT", Map.of("shortest", SHORTEST)));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            findings.add(finding("PASSWORD_LONG", Map.of("longest", LONGEST_BYTES)));
        }
        if (password.codePoints().distinct().count() < DISTINCT || contains(password, known)) {
            findings.add(finding("PASSWORD_GUESSABLE", Map.of()));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    private static boolean contains(String password, String... known) {
        String plain = PlainWords.of(password);
        for (String word : known) {
            if (!word.isBlank() && plain.contains(PlainWords.of(word))) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(String code, Map<String, Object> evidence) {
        return Finding.blocking(code, "password", evidence);
    }
}
