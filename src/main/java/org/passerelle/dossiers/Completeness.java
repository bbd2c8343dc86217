package org.passerelle.dossiers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.FundingScheme;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;

/** Which documents a dossier needs (D3) and which are missing. */
final class Completeness {

    private static final Percent WORKS_AND_EQUIPMENT = Percent.of(30);
    private static final Percent STUDIES = Percent.of(20);
    private static final Set<ResourceSource> PROVEN_OTHERWISE =
            EnumSet.of(ResourceSource.FR_LEAD, ResourceSource.FOREIGN);

    private Completeness() {}

    /** The documents that this dossier needs in this call. */
    static Set<DocumentType> needed(
            Dossier dossier, CallDefinition call, OrganisationKind lead, List<Attachment> attachments) {
        Set<DocumentType> needed = EnumSet.noneOf(DocumentType.class);
        needed.addAll(call.requiredDocuments());
        if (!dossier.answers().isNewPartnership()) {
            needed.add(DocumentType.COOPERATION_AGREEMENT);
        } else if (!has(attachments, DocumentType.COOPERATION_AGREEMENT)) {
            needed.add(DocumentType.LETTER_OF_INTENT_FR);
            needed.add(DocumentType.LETTER_OF_INTENT_FOREIGN);
        }
        needed.add(DocumentType.DELIBERATION);
        if (lead == OrganisationKind.ASSOCIATION || call.scheme() == FundingScheme.TURNKEY) {
            needed.add(DocumentType.STATUTES);
        }
        if (lead == OrganisationKind.ASSOCIATION) {
            needed.add(DocumentType.REPUBLICAN_COMMITMENT);
        }
        needed.addAll(neededByFigures(dossier.plan()));
        String zone = dossier.answers().securityZone();
        if (zone.equals("ORANGE") || zone.equals("RED")) {
            needed.add(DocumentType.SECURITY_NOTE);
        }
        return needed;
    }

    /**
     * A blocking finding for each document that is needed and not there.
     *
     * @param follows the deliberation comes later (D3): said, it does not block
     */
    static List<Finding> missing(Set<DocumentType> needed, List<Attachment> attachments, boolean follows) {
        return needed.stream()
                .filter(type -> type != DocumentType.DELIBERATION || !follows)
                .filter(type -> !has(attachments, type))
                .map(type -> Finding.blocking(
                        "MISSING_DOCUMENT", "documents." + type.name(), Map.of("document", type.name())))
                .collect(Collectors.toList());
    }

    /** A signed agreement, or both letters of intent and the deliberation, which may follow (E09, D3). */
    static boolean agreementOrLetters(List<Attachment> attachments, boolean follows) {
        return has(attachments, DocumentType.COOPERATION_AGREEMENT)
                || (has(attachments, DocumentType.LETTER_OF_INTENT_FR)
                        && has(attachments, DocumentType.LETTER_OF_INTENT_FOREIGN)
                        && (follows || has(attachments, DocumentType.DELIBERATION)));
    }

    static boolean has(List<Attachment> attachments, DocumentType type) {
        return attachments.stream().anyMatch(a -> a.type() == type);
    }

    private static Set<DocumentType> neededByFigures(FundingPlan plan) {
        Set<DocumentType> needed = EnumSet.noneOf(DocumentType.class);
        Money total = plan.total();
        Money worksAndEquipment = of(plan, EnumSet.of(ExpenseCategory.WORKS, ExpenseCategory.EQUIP));
        if (WORKS_AND_EQUIPMENT.isExceeded(worksAndEquipment, total)) {
            needed.add(DocumentType.QUOTES);
        }
        if (STUDIES.isExceeded(of(plan, EnumSet.of(ExpenseCategory.STUDY)), total)) {
            needed.add(DocumentType.TERMS_OF_REFERENCE);
        }
        boolean proof = plan.resources().stream()
                .anyMatch(r -> r.status() == FundingStatus.SECURED
                        && !PROVEN_OTHERWISE.contains(r.source())
                        && r.total().isPositive());
        if (proof) {
            needed.add(DocumentType.COFUNDING_PROOF);
        }
        return needed;
    }

    private static Money of(FundingPlan plan, Set<ExpenseCategory> categories) {
        return Money.sum(plan.expenses().stream()
                .filter(e -> categories.contains(e.category()))
                .map(Expense::total)
                .toList());
    }
}
