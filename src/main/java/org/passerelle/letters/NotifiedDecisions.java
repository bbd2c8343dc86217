package org.passerelle.letters;

import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.awards.AppealPeriods;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.springframework.stereotype.Component;

/** Counts the period of appeal from the notification of the last letter about a decision. */
@Component
class NotifiedDecisions implements AppealPeriods {

    private final NotificationTable table;
    private final Calls calls;

    NotifiedDecisions(NotificationTable table, Calls calls) {
        this.table = table;
        this.calls = calls;
    }

    @Override
    public Optional<Period> of(DossierId dossier) {
        return table.lastContestable(dossier).flatMap(this::period);
    }

    private Optional<Period> period(Notification sent) {
        ZoneId zone = calls.get(sent.call()).definition().zone();
        return sent.knownOn()
                .map(day -> new Period(day, sent.appealUntil(zone).orElseThrow().lastDay()));
    }
}
