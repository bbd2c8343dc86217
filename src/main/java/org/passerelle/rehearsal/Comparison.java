package org.passerelle.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Expectations;
import org.passerelle.rehearsal.script.Pointer;
import org.passerelle.shared.Money;
import org.passerelle.shared.RefusalCode;

/** Compares what a file expects with what is; what the file does not name is not compared. */
final class Comparison {

    private static final String NOTHING = "none";

    private final List<Difference> differences = new ArrayList<>();

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    void note(Difference difference) {
        differences.add(difference);
    }

    /** An {@code expect} act: awaited is exactly who is waited for. */
    void now(Pointer act, Act.Expect expected, Observed.@Nullable OfDossier dossier) {
        if (expected.refused() != null) {
            refused(act.at("refused"), expected.refused(), dossier);
            return;
        }
        if (dossier == null) {
            differences.add(Difference.at(act.at("dossier"), "a dossier that is drafted", expected.dossier()));
            return;
        }
        same(act.at("status"), expected.status(), dossier.status());
        same(act.at("shown"), expected.shown(), dossier.shown());
        List<String> awaited = expected.awaited();
        if (awaited != null && !meant(awaited, dossier.awaited()).equals(new TreeSet<>(dossier.awaited()))) {
            differences.add(
                    Difference.at(act.at("awaited"), Difference.listed(awaited), Difference.listed(dossier.awaited())));
        }
        opinions(act.at("opinions"), expected.opinions(), dossier.opinions());
    }

    /** Looking is refused for one reason alone: nothing is drafted yet. */
    private void refused(Pointer place, List<String> codes, Observed.@Nullable OfDossier dossier) {
        Set<String> got = dossier == null ? Set.of(RefusalCode.UNKNOWN.name()) : Set.of();
        if (!got.equals(Set.copyOf(codes))) {
            differences.add(
                    Difference.at(place, Difference.listed(codes), got.isEmpty() ? "done" : Difference.listed(got)));
        }
    }

    /** A dossier at the end; documents must all be there, others may be too. */
    void atTheEnd(Pointer place, Expectations.OfDossier expected, Observed.@Nullable OfDossier dossier) {
        if (dossier == null) {
            differences.add(Difference.at(place, "a dossier that is drafted", NOTHING));
            return;
        }
        same(place.at("status"), expected.status(), dossier.status());
        same(place.at("mean"), expected.mean(), dossier.mean());
        same(place.at("list"), expected.list(), dossier.list());
        same(place.at("waitingRank"), expected.waitingRank(), dossier.waitingRank());
        amounts(place.at("grants"), expected.grants(), dossier.grants());
        opinions(place.at("opinions"), expected.opinions(), dossier.opinions());
        List<String> kinds =
                dossier.documents().stream().map(Observed.Document::kind).toList();
        List<String> wanted = expected.documents() == null ? List.of() : expected.documents();
        for (int i = 0; i < wanted.size(); i++) {
            if (!kinds.contains(wanted.get(i))) {
                differences.add(Difference.at(place.at("documents").at(i), wanted.get(i), Difference.listed(kinds)));
            }
        }
    }

    /** A call at the end; the order is every scored dossier, best first. */
    void atTheEnd(Pointer place, Expectations.OfCall expected, Observed.OfCall call) {
        same(place.at("order"), expected.order(), call.order());
        amounts(place.at("awarded"), expected.awarded(), call.awarded());
        amounts(place.at("left"), expected.left(), call.left());
    }

    private void amounts(Pointer place, @Nullable Map<String, Money> expected, Map<String, Money> got) {
        each(place, expected, got);
    }

    private void opinions(Pointer place, @Nullable Map<String, String> expected, Map<String, String> got) {
        if (expected != null) {
            expected.forEach(
                    (body, value) -> same(place.at(body), value, got.get(PlainNames.meant(body, got.keySet()))));
        }
    }

    private static Set<String> meant(List<String> awaited, Set<String> there) {
        return awaited.stream()
                .map(name -> PlainNames.meant(name, there))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <V> void each(Pointer place, @Nullable Map<String, V> expected, Map<String, V> got) {
        if (expected != null) {
            expected.forEach((key, value) -> same(place.at(key), value, got.get(key)));
        }
    }

    private void same(Pointer place, @Nullable Object expected, @Nullable Object got) {
        if (expected != null && !expected.equals(got)) {
            differences.add(Difference.at(place, expected, Objects.requireNonNullElse(got, NOTHING)));
        }
    }
}
