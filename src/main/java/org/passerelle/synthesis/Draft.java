package org.passerelle.synthesis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Digest;
import org.passerelle.shared.Json;

/**
 * What a book would hold if it were closed now.
 *
 * @param contents of the pages, as canonical JSON
 * @param finished the syntheses that are not frozen yet
 * @param missing the numbers of dossiers without a finished synthesis, or whose page is overtaken
 */
record Draft(List<BookPage> pages, List<String> contents, List<UUID> finished, List<String> missing) {

    private static final Comparator<Synthesis> BEST_FIRST = Comparator.comparing(Draft::mean)
            .reversed()
            .thenComparing(synthesis -> facts(synthesis).number());

    static Draft of(List<Dossier> dossiers, Map<DossierId, List<Synthesis>> written) {
        List<Synthesis> ready = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        dossiers.forEach(dossier -> Synthesis.counting(written.getOrDefault(dossier.id(), List.of()))
                .filter(Synthesis::holds)
                .ifPresentOrElse(ready::add, () -> missing.add(dossier.name())));
        ready.sort(BEST_FIRST);
        List<String> contents =
                ready.stream().map(Draft::content).map(Json::write).toList();
        List<BookPage> pages = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            Synthesis synthesis = ready.get(i);
            pages.add(new BookPage(i + 1, synthesis.dossier(), content(synthesis), Digest.sha256(contents.get(i))));
        }
        List<UUID> finished = ready.stream()
                .filter(synthesis -> synthesis.state() == Synthesis.State.FINISHED)
                .map(Synthesis::id)
                .toList();
        return new Draft(pages, contents, finished, missing);
    }

    /** Whether the book holds the very same pages. */
    boolean isIn(Book book) {
        return book.sha256().equals(sha256());
    }

    String sha256() {
        return Digest.sha256(pages.stream().map(BookPage::sha256).collect(Collectors.joining("\n")));
    }

    private static BookPage.Content content(Synthesis synthesis) {
        return new BookPage.Content(
                synthesis.version(),
                facts(synthesis),
                synthesis.words(),
                synthesis.writer(),
                synthesis.writtenAt(),
                synthesis.given());
    }

    private static SynthesisFacts facts(Synthesis synthesis) {
        return Objects.requireNonNull(synthesis.facts());
    }

    private static BigDecimal mean(Synthesis synthesis) {
        SynthesisFacts.Scores scores = facts(synthesis).scores();
        return scores == null ? BigDecimal.ZERO : scores.mean();
    }
}
