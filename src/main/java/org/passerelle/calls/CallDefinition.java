package org.passerelle.calls;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.FundingRules;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/**
 * Everything a call says: a package that is copied as a whole and frozen at opening (domain.md §3.1).
 *
 * @param zone the call's time zone; the dates below are local to it
 * @param resultsAt the hour at which results are published; at once when absent
 * @param years the budget years
 * @param minMonths shortest duration of a project, in months
 * @param maxMonths longest duration of a project, in months
 * @param minGrant smallest grant (B11), euros
 * @param maxGrant largest grant (B11), euros
 * @param rates the version of the rate table (D2)
 * @param countryGroups the country groups at the call's reference date
 * @param eligibleCountries empty: every country
 * @param leadKinds empty: every French authority, and in a TURNKEY call ASSOCIATION and GIP
 * @param minFrenchAuthorities least number of participating French authorities (E13)
 * @param threshold least mean score, of 100
 * @param partialFloor least part of the wanted grant that a partial award may be
 * @param allowSkip whether ranking goes on after a dossier that does not fit (D5)
 * @param maxFileMegabytes the most that one document may weigh; calls that say nothing keep the default
 * @param formVersion the version of {@code forms/dossier.form} that its dossiers answer
 * @param procedure how its dossiers are appraised and decided; calls that say nothing keep the defaults
 */
public record CallDefinition(
        String code,
        LocalizedText title,
        FundingScheme scheme,
        String issuingService,
        String contactEmail,
        @Nullable String contactPhone,
        LocalizedText summary,
        @Nullable LocalizedText objectives,
        ZoneId zone,
        LocalDateTime publishedAt,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        @Nullable LocalDateTime resultsExpectedAt,
        @Nullable LocalDateTime resultsAt,
        List<Funder> funders,
        List<Integer> years,
        int minMonths,
        int maxMonths,
        Money minGrant,
        Money maxGrant,
        String rates,
        Map<CountryCode, CountryGroup> countryGroups,
        Percent minFrenchShare,
        Percent maxFrenchInKind,
        Percent minForeignShare,
        Percent minMonitoringShare,
        @Nullable Percent maxAdminShare,
        Set<CountryCode> eligibleCountries,
        Set<OrganisationKind> leadKinds,
        int minFrenchAuthorities,
        Deadlines deadlines,
        Percent threshold,
        Percent partialFloor,
        boolean allowSkip,
        int reviewsPerDossier,
        List<Criterion> grid,
        Set<ConsultationKind> consultations,
        Set<DocumentType> requiredDocuments,
        int maxFileMegabytes,
        String formVersion,
        Procedure procedure) {

    /** What one document may weigh where the call says nothing. */
    public static final int DEFAULT_FILE_MEGABYTES = 20;

    /** What a call may allow at most. */
    public static final int MOST_FILE_MEGABYTES = 200;

    public CallDefinition {
        funders = List.copyOf(funders);
        years = List.copyOf(years);
        countryGroups = Map.copyOf(countryGroups);
        eligibleCountries = Set.copyOf(eligibleCountries);
        leadKinds = Set.copyOf(leadKinds);
        grid = List.copyOf(grid);
        consultations = Set.copyOf(consultations);
        requiredDocuments = Set.copyOf(requiredDocuments);
        maxFileMegabytes = maxFileMegabytes == 0 ? DEFAULT_FILE_MEGABYTES : maxFileMegabytes;
        procedure = procedure == null ? Procedure.DEFAULT : procedure;
    }

    /** The most bytes that one document of a dossier may have. */
    public long maxFileBytes() {
        return maxFileMegabytes * 1_000_000L;
    }

    /** When the results are expected to be known: at the hour that is named, or the one that is expected; nothing where neither is. */
    public @Nullable LocalDateTime resultsDue() {
        return resultsAt == null ? resultsExpectedAt : resultsAt;
    }

    /** Until when a waiting list holds where the call names no day: the year in which the results are known (ADR 0125). */
    static LocalDate endOfYear(LocalDateTime known) {
        return LocalDate.of(known.getYear(), Month.DECEMBER, 31);
    }

    /** Whether the clocks of the call show this hour once: summer time skips one and winter time repeats one. */
    public boolean isOneInstant(LocalDateTime hour) {
        return zone.getRules().getValidOffsets(hour).size() == 1;
    }

    /** The first funder: the granting ministry. */
    public Funder mainFunder() {
        return funders.get(0);
    }

    public Optional<Funder> funder(String key) {
        return funders.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** Whether an organisation of this kind may lead (E01). */
    public boolean takesLead(OrganisationKind kind) {
        if (!leadKinds.isEmpty()) {
            return leadKinds.contains(kind);
        }
        return scheme == FundingScheme.TURNKEY
                ? kind == OrganisationKind.ASSOCIATION || kind == OrganisationKind.GIP
                : kind.isFrenchAuthority();
    }

    /** Whether a partner country is eligible (E04). */
    public boolean takesCountry(CountryCode country) {
        return eligibleCountries.isEmpty() || eligibleCountries.contains(country);
    }

    /** Whether it takes projects with countries with which cooperation is suspended (E18). */
    public boolean takesSuspendedCountries() {
        return procedure.appraisal().suspendedCountries();
    }

    /** Whether a project may begin on this day: no earlier than the expected results, where the call names them (E08). */
    public boolean allowsStart(LocalDate start) {
        return resultsExpectedAt == null || !start.isBefore(resultsExpectedAt.toLocalDate());
    }

    /** What the call lays down about money. */
    public FundingRules fundingRules() {
        return new FundingRules(
                years,
                minGrant,
                maxGrant,
                rates,
                countryGroups,
                minFrenchShare,
                maxFrenchInKind,
                minForeignShare,
                minMonitoringShare,
                maxAdminShare);
    }

    /** The same call with another closing, other days of its results and another end of its waiting list. */
    CallDefinition extended(Extension to) {
        return with(
                to.closesAt(),
                to.resultsExpectedAt(),
                to.resultsAt(),
                funders,
                procedure.with(procedure.decision().withWaitingListUntil(to.waitingListUntil())));
    }

    /** The same call with more in the envelope of a funder. */
    CallDefinition with(ExtraCredits extra) {
        return with(
                closesAt,
                resultsExpectedAt,
                resultsAt,
                funders.stream()
                        .map(funder -> funder.key().equals(extra.funder())
                                ? funder.raised(extra.year(), Objects.requireNonNull(extra.amount()))
                                : funder)
                        .toList(),
                procedure);
    }

    /** The only changes after publication. */
    private CallDefinition with(
            LocalDateTime closing,
            @Nullable LocalDateTime expected,
            @Nullable LocalDateTime published,
            List<Funder> paying,
            Procedure followed) {
        return new CallDefinition(
                code,
                title,
                scheme,
                issuingService,
                contactEmail,
                contactPhone,
                summary,
                objectives,
                zone,
                publishedAt,
                opensAt,
                closing,
                expected,
                published,
                paying,
                years,
                minMonths,
                maxMonths,
                minGrant,
                maxGrant,
                rates,
                countryGroups,
                minFrenchShare,
                maxFrenchInKind,
                minForeignShare,
                minMonitoringShare,
                maxAdminShare,
                eligibleCountries,
                leadKinds,
                minFrenchAuthorities,
                deadlines,
                threshold,
                partialFloor,
                allowSkip,
                reviewsPerDossier,
                grid,
                consultations,
                requiredDocuments,
                maxFileMegabytes,
                formVersion,
                followed);
    }

    /** What the expressions of its dossiers' form may ask beside the answers. */
    public Map<String, Object> facts() {
        return Map.of("scheme", scheme.name(), "years", years());
    }
}
