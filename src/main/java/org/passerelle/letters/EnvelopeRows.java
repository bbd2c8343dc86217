package org.passerelle.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Session;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;

/** What each funder had, gave and has left after a session; under it the same of each year that it bounds (ADR 0122). */
final class EnvelopeRows {

    private final Session session;
    private final CallDefinition call;
    private final Map<DossierId, DueYears> due;

    EnvelopeRows(Session session, CallDefinition call, Map<DossierId, DueYears> due) {
        this.session = session;
        this.call = call;
        this.due = due;
    }

    List<MinutesModel.Envelope> all() {
        List<MinutesModel.Envelope> rows = new ArrayList<>();
        for (Funder funder : call.funders()) {
            Money available = session.available().whole().getOrDefault(funder.key(), funder.envelope());
            rows.add(new MinutesModel.Envelope(funder.name(), funder.currency(), available, awarded(funder)));
            session.available()
                    .yearsOf(funder.key())
                    .forEach((year, amount) -> rows.add(new MinutesModel.Envelope(
                            funder.name() + ", " + year, funder.currency(), amount, awarded(funder, year))));
        }
        return rows;
    }

    private Money awarded(Funder funder) {
        return Money.sum(session.lines().stream()
                .map(line -> line.given().getOrDefault(funder.key(), Money.ZERO))
                .toList());
    }

    private Money awarded(Funder funder, int year) {
        return Money.sum(session.lines().stream()
                .map(line -> due.getOrDefault(line.dossier(), DueYears.UNKNOWN)
                        .of(funder.key(), line.given().getOrDefault(funder.key(), Money.ZERO))
                        .getOrDefault(year, Money.ZERO))
                .toList());
    }
}
