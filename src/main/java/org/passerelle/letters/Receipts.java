package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.ImplicitRefusal;
import org.passerelle.dossiers.Submission;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Writes down what a receipt says. */
@Component
class Receipts {

    private final Letterheads heads;
    private final Dossiers dossiers;
    private final Calls calls;
    private final Closings closings;

    Receipts(Letterheads heads, Dossiers dossiers, Calls calls, Closings closings) {
        this.heads = heads;
        this.dossiers = dossiers;
        this.calls = calls;
        this.closings = closings;
    }

    ReceiptModel of(Dossier dossier, Instant now) {
        Submission submission = dossiers.submission(dossier.id())
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "issue"));
        Call call = calls.get(dossier.call());
        ZoneId zone = call.definition().zone();
        LocalDateTime results = call.definition().resultsExpectedAt();
        return new ReceiptModel(
                heads.of(dossier, now),
                submission.at().atZone(zone),
                submission.byName(),
                submission.sha256(),
                ImplicitRefusal.lastDay(submission.at(), zone),
                call.admissibilityDue(closings.of(call, dossier.id())).lastDay(),
                results == null ? null : results.toLocalDate());
    }
}
