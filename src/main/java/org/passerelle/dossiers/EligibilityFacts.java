package org.passerelle.dossiers;

import java.util.Map;
import java.util.Set;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.FundingScheme;
import org.passerelle.forms.DossierKeys;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Finding;

/**
 * What D1 looks at (domain.md §4): the facts of a dossier that the product holds at submission.
 *
 * @param call whose version of the table judges
 * @param leadKindAccepted the lead is of a kind that the call takes (E01)
 * @param foreignAuthority a foreign local authority takes part (E03)
 * @param countriesEligible every country is one that the call takes (E04)
 * @param countryHasJointCall a country is covered by a joint call (E04)
 * @param months length of the project, in months; the shortest allowed while its dates are not given (E08)
 * @param startsAfterResults it starts after the expected results, or the call gives no such date (E08)
 * @param agreementOrLetters a signed agreement, or both letters of intent and the deliberation (E09)
 * @param frenchAuthorities participating French authorities, the lead included where it is one (E13)
 * @param jointSignature the foreign part is signed jointly (E14)
 * @param reportOverdue a report on an earlier project is overdue, as far as is known (E05)
 * @param atlasUnconfirmed the record in the Atlas was not confirmed in twelve months, as far as is known (E06)
 * @param aidReturnMissing last year's return of aid is missing, as far as is known (E07)
 * @param countrySuspended cooperation with a country is suspended today, and the call does not allow it (E18)
 * @param republicanCommitment the association signed the republican commitment contract (E16)
 */
public record EligibilityFacts(
        CallId call,
        FundingScheme scheme,
        OrganisationKind leadKind,
        boolean leadKindAccepted,
        boolean foreignAuthority,
        boolean countriesEligible,
        boolean countryHasJointCall,
        int months,
        int minMonths,
        int maxMonths,
        boolean startsAfterResults,
        boolean agreementOrLetters,
        int frenchAuthorities,
        int minFrenchAuthorities,
        boolean jointSignature,
        boolean republicanCommitment,
        boolean reportOverdue,
        boolean atlasUnconfirmed,
        boolean aidReturnMissing,
        boolean countrySuspended) {

    /** What only warns at submission (domain.md §4, D1). */
    private static final Set<String> WARNINGS = Set.of("E07", "E17");

    /** A broken rule with the figures of these facts. */
    public Finding finding(String code) {
        Map<String, Object> evidence = Map.of(
                "months", months,
                "minMonths", minMonths,
                "maxMonths", maxMonths,
                "start", startsAfterResults ? "LATE_ENOUGH" : "EARLY",
                "authorities", frenchAuthorities,
                "minAuthorities", minFrenchAuthorities);
        return WARNINGS.contains(code)
                ? Finding.warning(code, place(code), evidence)
                : Finding.blocking(code, place(code), evidence);
    }

    /** Where the form asks for what a rule looks at, or where else it is mended. */
    private String place(String code) {
        return switch (code) {
            case "E01", "E12" -> "lead";
            case "E03" -> PartnerRole.FOREIGN_LEAD.place();
            case "E08" -> startsAfterResults ? DossierKeys.ENDS_ON : DossierKeys.STARTS_ON;
            case "E09" -> "documents." + DocumentType.COOPERATION_AGREEMENT;
            case "E13" -> PartnerRole.FRENCH.place();
            case "E14" -> DossierKeys.JOINT_SIGNATURE;
            case "E16" -> "documents." + DocumentType.REPUBLICAN_COMMITMENT;
            default -> Precondition.of(code).isPresent() ? Obstacles.PRECONDITIONS : "";
        };
    }
}
