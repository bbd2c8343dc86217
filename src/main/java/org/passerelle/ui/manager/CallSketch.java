package org.passerelle.ui.manager;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Criterion;
import org.passerelle.calls.Deadlines;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.calls.Procedure;
import org.passerelle.funding.CountryGroup;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** A call's definition while it is on the desk: each field can be changed alone. */
final class CallSketch {

    String code = "";
    String titleFr = "";
    String titleEn = "";
    FundingScheme scheme = FundingScheme.GENERALIST_ANNUAL;
    String issuingService = "";
    String contactEmail = "";
    String contactPhone = "";
    String summaryFr = "";
    String summaryEn = "";
    String objectivesFr = "";
    String objectivesEn = "";
    ZoneId zone = ZoneId.of("Europe/Paris");
    LocalDateTime publishedAt;
    LocalDateTime opensAt;
    LocalDateTime closesAt;

    @Nullable
    LocalDateTime resultsExpectedAt;

    @Nullable
    LocalDateTime resultsAt;

    List<Funder> funders = new ArrayList<>();
    List<Integer> years = new ArrayList<>();
    int minMonths = 6;
    int maxMonths = 12;
    BigDecimal minGrant = BigDecimal.valueOf(5_000);
    BigDecimal maxGrant = BigDecimal.valueOf(100_000);
    String rates = "";
    Map<CountryCode, CountryGroup> countryGroups = Map.of();
    BigDecimal minFrenchShare = BigDecimal.TEN;
    BigDecimal maxFrenchInKind = BigDecimal.valueOf(50);
    BigDecimal minForeignShare = BigDecimal.ZERO;
    BigDecimal minMonitoringShare = BigDecimal.ZERO;

    @Nullable
    BigDecimal maxAdminShare;

    Set<CountryCode> eligibleCountries = Set.of();
    Set<OrganisationKind> leadKinds = Set.of();
    int minFrenchAuthorities = 1;
    Deadlines deadlines = Deadlines.DEFAULT;
    Procedure procedure = Procedure.DEFAULT;
    BigDecimal threshold = BigDecimal.valueOf(60);
    BigDecimal partialFloor = BigDecimal.valueOf(70);
    boolean allowSkip;
    int reviewsPerDossier = 2;
    List<Criterion> grid = new ArrayList<>();
    Set<ConsultationKind> consultations = Set.of(ConsultationKind.EMBASSY, ConsultationKind.PREFECTURE);
    Set<DocumentType> requiredDocuments = Set.of();
    /** The newest one where none is chosen. */
    String formVersion = "";

    int maxFileMegabytes = CallDefinition.DEFAULT_FILE_MEGABYTES;

    /** An empty call: announced in a month, open the month after, for six weeks. */
    CallSketch(LocalDateTime now) {
        LocalDateTime morning = now.toLocalDate().atTime(9, 0);
        publishedAt = morning.plusMonths(1);
        opensAt = morning.plusMonths(2);
        closesAt = morning.plusMonths(2).plusWeeks(6).withHour(12);
        years.add(opensAt.getYear());
    }

    /** What a call says now. */
    static CallSketch of(CallDefinition call) {
        CallSketch sketch = new CallSketch(call.opensAt());
        sketch.code = call.code();
        sketch.titleFr = call.title().fr();
        sketch.titleEn = text(call.title().en());
        sketch.scheme = call.scheme();
        sketch.issuingService = call.issuingService();
        sketch.contactEmail = call.contactEmail();
        sketch.contactPhone = text(call.contactPhone());
        sketch.summaryFr = call.summary().fr();
        sketch.summaryEn = text(call.summary().en());
        LocalizedText objectives = call.objectives();
        sketch.objectivesFr = objectives == null ? "" : objectives.fr();
        sketch.objectivesEn = objectives == null ? "" : text(objectives.en());
        sketch.zone = call.zone();
        sketch.publishedAt = call.publishedAt();
        sketch.opensAt = call.opensAt();
        sketch.closesAt = call.closesAt();
        sketch.resultsExpectedAt = call.resultsExpectedAt();
        sketch.resultsAt = call.resultsAt();
        sketch.funders = new ArrayList<>(call.funders());
        sketch.years = new ArrayList<>(call.years());
        sketch.minMonths = call.minMonths();
        sketch.maxMonths = call.maxMonths();
        sketch.minGrant = call.minGrant().amount();
        sketch.maxGrant = call.maxGrant().amount();
        sketch.rates = call.rates();
        sketch.countryGroups = call.countryGroups();
        sketch.minFrenchShare = call.minFrenchShare().value();
        sketch.maxFrenchInKind = call.maxFrenchInKind().value();
        sketch.minForeignShare = call.minForeignShare().value();
        sketch.minMonitoringShare = call.minMonitoringShare().value();
        Percent admin = call.maxAdminShare();
        sketch.maxAdminShare = admin == null ? null : admin.value();
        sketch.eligibleCountries = call.eligibleCountries();
        sketch.leadKinds = call.leadKinds();
        sketch.minFrenchAuthorities = call.minFrenchAuthorities();
        sketch.deadlines = call.deadlines();
        sketch.procedure = call.procedure();
        sketch.threshold = call.threshold().value();
        sketch.partialFloor = call.partialFloor().value();
        sketch.allowSkip = call.allowSkip();
        sketch.reviewsPerDossier = call.reviewsPerDossier();
        sketch.grid = new ArrayList<>(call.grid());
        sketch.consultations = call.consultations();
        sketch.requiredDocuments = call.requiredDocuments();
        sketch.maxFileMegabytes = call.maxFileMegabytes();
        sketch.formVersion = call.formVersion();
        return sketch;
    }

    CallDefinition definition() {
        return new CallDefinition(
                code.strip(),
                words(titleFr, titleEn),
                scheme,
                issuingService.strip(),
                contactEmail.strip(),
                contactPhone.isBlank() ? null : contactPhone.strip(),
                words(summaryFr, summaryEn),
                objectivesFr.isBlank() ? null : words(objectivesFr, objectivesEn),
                zone,
                publishedAt,
                opensAt,
                closesAt,
                resultsExpectedAt,
                resultsAt,
                funders,
                years,
                minMonths,
                maxMonths,
                Money.rounded(minGrant),
                Money.rounded(maxGrant),
                rates,
                countryGroups,
                new Percent(minFrenchShare),
                new Percent(maxFrenchInKind),
                new Percent(minForeignShare),
                new Percent(minMonitoringShare),
                maxAdminShare == null ? null : new Percent(maxAdminShare),
                eligibleCountries,
                leadKinds,
                minFrenchAuthorities,
                deadlines,
                new Percent(threshold),
                new Percent(partialFloor),
                allowSkip,
                reviewsPerDossier,
                grid,
                consultations,
                requiredDocuments,
                maxFileMegabytes,
                formVersion,
                procedure);
    }

    private static LocalizedText words(String fr, String en) {
        return new LocalizedText(fr.strip(), en.isBlank() ? null : en.strip());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
