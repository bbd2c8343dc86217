package org.passerelle.awards;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** What an appeal must meet: a known decision that nobody has contested, in time, with its grounds. */
@Component
class AppealCheck {

    private final AppealsTable table;
    private final DecisionsTable decisions;
    private final AppealPeriods periods;
    private final Calls calls;
    private final Clock clock;

    AppealCheck(AppealsTable table, DecisionsTable decisions, AppealPeriods periods, Calls calls, Clock clock) {
        this.table = table;
        this.decisions = decisions;
        this.periods = periods;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * What is contested.
     *
     * @param decision the one that holds; an inadmissibility has none
     */
    record Contested(Appeal.Against against, @Nullable Decision decision) {}

    /** A decision that refuses something to its applicant, who knows of it, and that nobody has contested. */
    Contested contested(Dossier dossier) {
        Appeal.Against against = Appeal.Against.of(dossier.publicStage())
                .orElseThrow(
                        () -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "appeal"));
        if (!isFree(dossier)) {
            throw Refusal.alreadyDone(dossier.name(), Optional.empty());
        }
        boolean numbered = against != Appeal.Against.INADMISSIBILITY;
        return new Contested(against, numbered ? decisions.find(dossier.id()).orElseThrow() : null);
    }

    /** Whether nobody has contested the decision that holds; what was taken back may be lodged again. */
    boolean isFree(Dossier dossier) {
        Set<String> same = sameDecision(dossier);
        return table.of(dossier.id()).stream()
                .noneMatch(a -> a.isOpen() || (isOf(a, same) && a.state() != Appeal.State.WITHDRAWN));
    }

    /** @param same the numbers of the decision that holds; none for an inadmissibility */
    private static boolean isOf(Appeal appeal, Set<String> same) {
        return appeal.decision() == null ? same.isEmpty() : same.contains(appeal.decision());
    }

    /** Refuses to uphold an appeal against what does not hold any more. */
    void refuseOvertaken(Dossier dossier, Appeal appeal) {
        Optional<Appeal.Against> now = Appeal.Against.of(dossier.stage());
        if (!now.equals(Optional.of(appeal.against())) || !isOf(appeal, sameDecision(dossier))) {
            refuse(List.of(Finding.blocking("APPEAL_OVERTAKEN", "outcome", Map.of("stage", dossier.stage()))));
        }
    }

    /** The decision that holds and those whose words it mended: to contest one is to contest all. */
    private Set<String> sameDecision(Dossier dossier) {
        Set<String> same = new HashSet<>();
        List<Decision> history = decisions.history(dossier.id());
        for (int i = history.size() - 1; i >= 0; i--) {
            same.add(history.get(i).number());
            if (history.get(i).kind() != DecisionKind.RECTIFICATION) {
                break;
            }
        }
        return same;
    }

    /** The period in which the decision could be contested, once it is over. */
    Optional<AppealPeriods.Period> late(Dossier dossier) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), calls.get(dossier.call()).definition().zone());
        return periods.of(dossier.id()).filter(period -> today.isAfter(period.lastDay()));
    }

    void refuseUnfit(Dossier dossier, AppealForm form) {
        List<Finding> findings = new ArrayList<>();
        late(dossier)
                .ifPresent(period -> findings.add(Finding.blocking(
                        "APPEAL_LATE", "grounds", Map.of("known", period.knownOn(), "last", period.lastDay()))));
        if (form.grounds().isBlank() || form.grounds().length() > Appeal.MOST_CHARACTERS) {
            findings.add(Finding.blocking("APPEAL_GROUNDS", "grounds", Map.of("most", Appeal.MOST_CHARACTERS)));
        }
        if (form.documents().size() > Appeal.MOST_DOCUMENTS) {
            findings.add(Finding.blocking("APPEAL_DOCUMENTS", "documents", Map.of("most", Appeal.MOST_DOCUMENTS)));
        }
        refuse(findings);
    }

    /** Refuses an outcome that what is contested cannot have. */
    void refuseOther(Appeal appeal, Appeal.Outcome outcome) {
        if (!appeal.against().outcomes().contains(outcome)) {
            refuse(List.of(Finding.blocking("APPEAL_OUTCOME", "outcome", Map.of())));
        }
    }

    void refuseWithoutReasons(String words) {
        if (words.isBlank() || words.length() > Appeal.MOST_CHARACTERS) {
            refuse(List.of(Finding.blocking("APPEAL_REASONS", "reasons", Map.of("most", Appeal.MOST_CHARACTERS))));
        }
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }
}
