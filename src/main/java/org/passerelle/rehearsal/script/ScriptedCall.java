package org.passerelle.rehearsal.script;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Criterion;
import org.passerelle.calls.Deadlines;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.calls.Procedure;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** A call of a rehearsal: what decides; the rest takes fixed values. Times are local to the file's zone. */
public record ScriptedCall(
        String code,
        LocalizedText title,
        FundingScheme scheme,
        LocalDateTime publishedAt,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        @Nullable LocalDateTime resultsExpectedAt,
        @Nullable LocalDateTime resultsAt,
        List<Funder> funders,
        List<Integer> years,
        Months durationMonths,
        Bounds grant,
        String rates,
        Percent minFrenchShare,
        Percent maxFrenchInKind,
        @Nullable Percent minForeignShare,
        Percent minMonitoringShare,
        @Nullable Percent maxAdminShare,
        @Nullable Set<CountryCode> eligibleCountries,
        @Nullable Set<OrganisationKind> leadKinds,
        @Nullable Periods deadlines,
        Percent threshold,
        Percent partialFloor,
        boolean allowSkip,
        int reviewsPerDossier,
        List<Criterion> grid,
        Set<ConsultationKind> consultations,
        @Nullable Integer maxFileMegabytes,
        @Nullable Procedure procedure) {

    /** Shortest and longest duration of a project, in months. */
    public record Months(int min, int max) {}

    /** Smallest and largest grant, in euros. */
    public record Bounds(Money min, Money max) {}

    /** The periods that the file names; the others are those of {@link Deadlines#DEFAULT}. */
    public record Periods(
            @Nullable Integer admissibilityWorkingDays,
            @Nullable Integer completionDays,
            @Nullable Integer consultationWorkingDays,
            @Nullable Integer informationDays,
            @Nullable Integer reviewDays,
            @Nullable Integer acceptanceDays) {

        Deadlines complete() {
            Deadlines usual = Deadlines.DEFAULT;
            return new Deadlines(
                    or(admissibilityWorkingDays, usual.admissibilityWorkingDays()),
                    or(completionDays, usual.completionDays()),
                    or(consultationWorkingDays, usual.consultationWorkingDays()),
                    or(informationDays, usual.informationDays()),
                    or(reviewDays, usual.reviewDays()),
                    or(acceptanceDays, usual.acceptanceDays()));
        }

        private static int or(@Nullable Integer named, int usual) {
            return Optional.ofNullable(named).orElse(usual);
        }
    }

    /** What one file may weigh, in megabytes. */
    public int fileMegabytes() {
        return Optional.ofNullable(maxFileMegabytes).orElse(CallDefinition.DEFAULT_FILE_MEGABYTES);
    }

    /** Every period of the call. */
    public Deadlines periods() {
        return deadlines == null ? Deadlines.DEFAULT : deadlines.complete();
    }
}
