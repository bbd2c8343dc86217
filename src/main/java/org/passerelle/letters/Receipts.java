package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Submission;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Writes down what a receipt says. */
@Component
class Receipts {

    private static final int MONTHS_OF_SILENCE = 2;

    private final Letterheads heads;
    private final Dossiers dossiers;
    private final Calls calls;

    Receipts(Letterheads heads, Dossiers dossiers, Calls calls) {
        this.heads = heads;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    ReceiptModel of(Dossier dossier, Instant now) {
        Submission submission = dossiers.submission(dossier.id())
                .orElseThrow(() -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.stage(), "issue"));
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        return new ReceiptModel(
                heads.of(dossier, now),
                submission.at().atZone(zone),
                submission.byName(),
                submission.sha256(),
                implicitRefusal(submission.at(), zone));
    }

    /** The last day of two calendar months; at its end silence is a refusal (CRPA L.231-4, 3°). */
    static LocalDate implicitRefusal(Instant submittedAt, ZoneId zone) {
        return DueDate.inMonths(submittedAt, MONTHS_OF_SILENCE, zone).lastDay();
    }
}
