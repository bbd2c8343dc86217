package org.passerelle.evidence;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.SealedLine;
import org.passerelle.shared.Json;

/** The chain of a package's history, and what its lines say of the files beside them. */
final class HistoryCheck {

    private final Map<String, String> digests;
    private final List<String> faults = new ArrayList<>();
    private final List<String> issued = new ArrayList<>();
    private boolean submitted;

    private HistoryCheck(Map<String, String> digests) {
        this.digests = digests;
    }

    static List<String> of(List<PackageLine> history, String head, boolean whole, Map<String, String> digests) {
        HistoryCheck check = new HistoryCheck(digests);
        check.chain(history, head);
        history.stream()
                .filter(line -> whole && line.line() == null)
                .forEach(line ->
                        check.faults.add("history, line " + line.position() + ": nothing is hidden in this edition"));
        history.stream().map(PackageLine::line).filter(Objects::nonNull).forEach(check::files);
        if (!check.submitted) {
            check.faults.add("history: it does not say what was submitted");
        }
        digests.keySet().stream()
                .filter(path -> path.startsWith("issued/") && !check.issued.contains(path))
                .forEach(path -> check.faults.add(path + ": the history does not know it"));
        return check.faults;
    }

    private void chain(List<PackageLine> history, String head) {
        String before = "";
        for (int i = 0; i < history.size(); i++) {
            PackageLine line = history.get(i);
            if (line.position() != i + 1) {
                faults.add("history, line " + (i + 1) + ": a line is missing or out of its place");
                return;
            }
            if (!line.hash().equals(SealedLine.hash(before, line.lineHash())) || !saysWhatWasSealed(line)) {
                faults.add("history, line " + (i + 1) + ": is not what was sealed");
                return;
            }
            before = line.hash();
        }
        if (!before.equals(head)) {
            faults.add("history: its last line is not the one that the package names");
        }
    }

    private static boolean saysWhatWasSealed(PackageLine line) {
        String text = line.line();
        String nonce = line.nonce();
        return text == null || nonce == null || SealedLine.lineHash(nonce, text).equals(line.lineHash());
    }

    private void files(String text) {
        Map<String, Object> line;
        try {
            line = Json.readMap(text);
        } catch (UncheckedIOException e) {
            faults.add("history: a line is not JSON");
            return;
        }
        if (line != null && line.get("detail") instanceof Map<?, ?> detail) {
            if ("issue".equals(line.get("verb"))) {
                String path = "issued/" + detail.get("document") + ".pdf";
                issued.add(path);
                same(path, digests.get(path), detail.get("sha256"));
            }
            if ("submit".equals(line.get("verb"))) {
                submitted = true;
                same("submitted/submission.json", digests.get("submitted/submission.json"), detail.get("sha256"));
            }
        }
    }

    private void same(String path, @Nullable String found, @Nullable Object said) {
        if (found == null) {
            faults.add(path + ": the history names it, and it is missing");
        } else if (!found.equals(said)) {
            faults.add(path + ": is not the one that the history names");
        }
    }
}
