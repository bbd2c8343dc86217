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
import org.passerelle.calls.Call;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
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
        Appeal.Against against = against(dossier)
                .orElseThrow(
                        () -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "appeal"));
        if (!isFree(dossier)) {
            throw Refusal.alreadyDone(dossier.name(), Optional.empty());
        }
        boolean numbered = against != Appeal.Against.INADMISSIBILITY;
        return new Contested(against, numbered ? lastOf(known(dossier)).orElseThrow() : null);
    }

    /** What is decided against it, as its applicant knows; of a withdrawn decision the withdrawal, until the next is known. */
    Optional<Appeal.Against> against(Dossier dossier) {
        return dossier.publicStage().isPendingOutside() && isDeprived(dossier)
                ? Optional.of(Appeal.Against.WITHDRAWAL)
                : Appeal.Against.of(dossier.publicStage());
    }

    /** Whether what it was granted or hoped for was taken from it, and not at its own request by an appeal. */
    private boolean isDeprived(Dossier dossier) {
        List<Decision> known = known(dossier);
        return lastOf(known)
                .filter(Decision::withdraws)
                .filter(withdrawal -> known.stream()
                        .filter(before -> before.number().equals(withdrawal.replaces()))
                        .anyMatch(before -> before.list() != RankingList.REJECT))
                .filter(withdrawal -> table.of(dossier.id()).stream()
                        .noneMatch(appeal -> appeal.outcome() == Appeal.Outcome.TO_RANKING
                                && isOf(appeal, same(known.subList(0, known.indexOf(withdrawal))))))
                .isPresent();
    }

    private List<Decision> known(Dossier dossier) {
        return decisions.history(dossier.id()).stream()
                .filter(Decision::released)
                .toList();
    }

    private static Optional<Decision> lastOf(List<Decision> history) {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    /** Whether nobody has contested the decision that holds; what was taken back may be lodged again. */
    boolean isFree(Dossier dossier) {
        Set<String> same = same(known(dossier));
        return table.of(dossier.id()).stream()
                .noneMatch(a -> a.isOpen() || (isOf(a, same) && a.state() != Appeal.State.WITHDRAWN));
    }

    /** @param same the numbers of the decision that holds; none for an inadmissibility */
    private static boolean isOf(Appeal appeal, Set<String> same) {
        return appeal.decision() == null ? same.isEmpty() : same.contains(appeal.decision());
    }

    /**
     * Whether an appeal can lead to something: in a call that was given up nothing is appraised or granted any more.
     *
     * @throws Refusal CONTENT with APPEAL_CALL_CANCELLED
     */
    static void refuseCancelled(Call call) {
        if (call.stage() == CallStage.CANCELLED) {
            refuse(List.of(Finding.blocking("APPEAL_CALL_CANCELLED", "outcome", Map.of("call", call.code()))));
        }
    }

    /** Refuses to uphold an appeal against what does not hold any more. */
    void refuseOvertaken(Dossier dossier, Appeal appeal) {
        boolean stands = appeal.against() == Appeal.Against.WITHDRAWAL
                ? dossier.stage() == Stage.APPRAISED
                : Appeal.Against.of(dossier.stage()).equals(Optional.of(appeal.against()));
        if (!stands || !isOf(appeal, same(decisions.history(dossier.id())))) {
            refuse(List.of(Finding.blocking("APPEAL_OVERTAKEN", "outcome", Map.of("stage", dossier.stage()))));
        }
    }

    /** The decision that holds and those whose words it mended, or that it kept: to contest one is to contest all. */
    private static Set<String> same(List<Decision> history) {
        Set<String> same = new HashSet<>();
        for (int i = history.size() - 1; i >= 0; i--) {
            same.add(history.get(i).number());
            DecisionKind kind = history.get(i).kind();
            if (kind != DecisionKind.RECTIFICATION && kind != DecisionKind.REVERSION) {
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
