package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.people.SealedLine;

/** The chain of a package's history. */
class HistoryCheckTests {

    private static final String SUBMIT = "{\"detail\":{\"sha256\":\"aa\"},\"verb\":\"submit\"}";
    private static final Map<String, String> FILES = Map.of("submitted/submission.json", "aa");

    private final List<PackageLine> history = new ArrayList<>(
            List.of(line(1, "", SUBMIT), line(2, hash(1), "{\"verb\":\"edit\"}"), line(3, hash(2), "{}")));

    @Test
    void findsNothingInAWholeChain() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void findsALineThatWasLeftOut() {
        history.remove(1);

        assertThat(faults()).singleElement().asString().contains("line 2").contains("missing");
    }

    @Test
    void findsALastLineThatWasLeftOut() {
        String head = history.get(2).hash();
        history.remove(2);

        assertThat(HistoryCheck.of(history, head, true, FILES))
                .singleElement()
                .asString()
                .contains("last line");
    }

    @Test
    void findsALineThatSaysSomethingElse() {
        PackageLine second = history.get(1);
        history.set(1, new PackageLine(2, second.nonce(), "{\"verb\":\"attach\"}", second.lineHash(), second.hash()));

        assertThat(faults()).singleElement().asString().contains("line 2").contains("not what was sealed");
    }

    @Test
    void followsTheChainOverAHiddenLine() {
        PackageLine second = history.get(1);
        history.set(1, new PackageLine(2, null, null, second.lineHash(), second.hash()));

        assertThat(HistoryCheck.of(history, history.get(2).hash(), false, FILES))
                .isEmpty();
        assertThat(faults()).as("of the auditor").singleElement().asString().contains("line 2", "hidden");
    }

    @Test
    void findsADocumentThatWasTakenOut() {
        history.set(
                2, line(3, hash(2), "{\"detail\":{\"document\":\"REJECTION\",\"sha256\":\"cc\"},\"verb\":\"issue\"}"));

        assertThat(faults()).containsExactly("issued/REJECTION.pdf: the history names it, and it is missing");
    }

    @Test
    void findsThatTheSubmissionWasHidden() {
        PackageLine first = history.get(0);
        history.set(0, new PackageLine(1, null, null, first.lineHash(), first.hash()));

        assertThat(HistoryCheck.of(history, history.get(2).hash(), false, Map.of("submitted/submission.json", "bb")))
                .containsExactly("history: it does not say what was submitted");
    }

    @Test
    void findsADocumentThatTheHistoryDoesNotKnow() {
        assertThat(HistoryCheck.of(
                        history,
                        history.get(2).hash(),
                        true,
                        Map.of("submitted/submission.json", "aa", "issued/RECEIPT.pdf", "00")))
                .singleElement()
                .asString()
                .contains("issued/RECEIPT.pdf");
    }

    @Test
    void findsASubmissionOtherThanTheOneThatWasSealed() {
        assertThat(HistoryCheck.of(history, history.get(2).hash(), true, Map.of("submitted/submission.json", "bb")))
                .singleElement()
                .asString()
                .contains("submitted/submission.json");
    }

    @Test
    void saysOfAHistoryWithoutItsHashesThatItIsNotReadable() {
        for (String history :
                List.of("null", "[null]", "[{\"position\":1,\"lineHash\":\"00\"}]", "[{\"hash\":\"00\"}]")) {
            assertThatThrownBy(() -> PackageJson.history(history))
                    .as(history)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("history.json");
        }
        assertThatThrownBy(() -> PackageJson.about("null"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("package.json is empty");
    }

    @Test
    void findsNothingInALineThatSaysNothing() {
        history.set(2, line(3, hash(2), "null"));

        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return HistoryCheck.of(history, history.get(history.size() - 1).hash(), true, FILES);
    }

    /** The hash of the chain above after so many of its first two lines. */
    private static String hash(int lines) {
        String first = line(1, "", SUBMIT).hash();
        return lines == 1 ? first : line(2, first, "{\"verb\":\"edit\"}").hash();
    }

    private static PackageLine line(int position, String before, String text) {
        String lineHash = SealedLine.lineHash("0f", text);
        return new PackageLine(position, "0f", text, lineHash, SealedLine.hash(before, lineHash));
    }
}
