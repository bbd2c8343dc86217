package org.passerelle.awards;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * What a correction must meet: a signed decision that holds, written reasons, and the time that the law leaves. Before its results
 * are known a decision is rectified, and not withdrawn (ADR 0105).
 */
@Component
class CorrectionCheck {

    /** How long an unlawful decision may be taken back (CRPA L.242-1 and L.243-3). */
    static final int MONTHS = 4;

    private final DecisionsTable table;
    private final AppealsTable appeals;
    private final Calls calls;
    private final Clock clock;

    CorrectionCheck(DecisionsTable table, AppealsTable appeals, Calls calls, Clock clock) {
        this.table = table;
        this.appeals = appeals;
        this.calls = calls;
        this.clock = clock;
    }

    /** The decision that holds, known or not; what was withdrawn is not withdrawn again. */
    Decision standing(Dossier dossier) {
        return table.find(dossier.id())
                .filter(decision -> !decision.withdraws())
                .filter(decision -> dossier.stage().isDecided())
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "correct"));
    }

    /** @throws Refusal CONTENT with CORRECTION_REASON, CORRECTION_APPEALED, WITHDRAWAL_LATE, WITHDRAWAL_UNRELEASED */
    ShownAct shown(Dossier dossier, Decision before, Correction correction) {
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        List<Finding> findings = new ArrayList<>();
        if (correction.why().isEmpty()) {
            findings.add(Finding.blocking("CORRECTION_REASON", "why", Map.of()));
        }
        if (correction.withdraws()) {
            withdrawal(before, correction, zone, findings);
        } else if (correction.paragraph().fr().isBlank()) {
            findings.add(Finding.blocking("CORRECTION_REASON", "paragraph", Map.of()));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
        return ShownAct.of(CorrectionText.of(dossier, before, correction, zone));
    }

    private void withdrawal(Decision before, Correction correction, ZoneId zone, List<Finding> findings) {
        if (appeals.of(before.dossier()).stream().anyMatch(Appeal::isOpen)) {
            findings.add(Finding.blocking("CORRECTION_APPEALED", "ground", Map.of("number", before.number())));
        }
        if (!before.released()) {
            findings.add(Finding.blocking("WITHDRAWAL_UNRELEASED", "ground", Map.of("number", before.number())));
        }
        DueDate last = DueDate.inMonths(first(before).decidedAt(), MONTHS, zone);
        if (correction.ground() == Correction.Ground.UNLAWFUL && last.isPastAt(clock.instant())) {
            findings.add(Finding.blocking("WITHDRAWAL_LATE", "ground", Map.of("last", last.lastDay())));
        }
    }

    /** What was rectified, or withdrawn and restored, counts from its own signature. */
    private Decision first(Decision decision) {
        return decision.kind().corrects()
                ? table.history(decision.dossier()).stream()
                        .filter(earlier -> earlier.number().equals(decision.replaces()))
                        .findFirst()
                        .map(this::first)
                        .orElse(decision)
                : decision;
    }
}
