package org.passerelle.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Funder;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.DueYears;
import org.passerelle.dossiers.DossierId;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;

/** A revised budget keeps the calendar of its award where a funder bounds its years: they are dealt out (ADR 0122). */
@Component
class AwardCalendar {

    /** Lines are written in cents: what their rounding comes to is no move. Euros. */
    private static final Money ROUNDING = Money.of(1);

    private final AwardYears years;

    AwardCalendar(AwardYears years) {
        this.years = years;
    }

    /** Each year to which a plan moves money of a State that bounds its years; empty where it moves none. */
    List<Finding> moved(CallDefinition call, DossierId dossier, FundingPlan plan) {
        DueYears due = years.of(List.of(dossier), call).getOrDefault(dossier, DueYears.UNKNOWN);
        List<Finding> moved = new ArrayList<>();
        for (Funder funder : call.funders()) {
            if (funder.boundsYears()) {
                SortedMap<Integer, Money> written = written(plan, funder.equals(call.mainFunder()));
                Map<Integer, Money> awarded = due.of(funder.key(), Money.sum(written.values()));
                written.forEach((year, amount) -> {
                    Money most = awarded.getOrDefault(year, Money.ZERO);
                    if (amount.isMoreThan(most.plus(ROUNDING))) {
                        moved.add(finding(funder, year, amount, most));
                    }
                });
            }
        }
        return moved;
    }

    private static SortedMap<Integer, Money> written(FundingPlan plan, boolean ministry) {
        ResourceSource source = ministry ? ResourceSource.MINISTRY : ResourceSource.PARTNER_STATE;
        SortedMap<Integer, Money> written = new TreeMap<>();
        plan.resources().stream().filter(line -> line.source() == source).forEach(line -> line.amounts()
                .forEach((year, amount) -> written.merge(year, amount, Money::plus)));
        return written;
    }

    private static Finding finding(Funder funder, int year, Money written, Money awarded) {
        return Finding.blocking(
                "AWARD_YEAR",
                "resources",
                Map.of("funder", funder.name(), "year", String.valueOf(year), "written", written, "awarded", awarded));
    }
}
