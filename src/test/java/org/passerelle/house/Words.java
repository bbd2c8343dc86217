package org.passerelle.house;

import java.util.Map;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingStatus;
import org.passerelle.funding.MultiCountry;
import org.passerelle.funding.ResourceSource;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Role;
import org.passerelle.reviews.Recommendation;
import org.passerelle.shared.Finding;

/** Enums whose constants people read, with the prefix of their keys. */
final class Words {

    static final Map<Class<? extends Enum<?>>, String> READ_BY_PEOPLE = Map.ofEntries(
            Map.entry(Stage.class, "stage"),
            Map.entry(CallStage.class, "callStage"),
            Map.entry(FundingScheme.class, "scheme"),
            Map.entry(DocumentType.class, "documentType"),
            Map.entry(ConsultationKind.class, "consultation"),
            Map.entry(Consultation.Status.class, "consultationStatus"),
            Map.entry(OpinionValue.class, "opinion"),
            Map.entry(Recommendation.class, "recommendation"),
            Map.entry(WorkItem.Kind.class, "task"),
            Map.entry(PartnerRole.class, "partnerRole"),
            Map.entry(OrganisationKind.class, "organisationKind"),
            Map.entry(Role.class, "role"),
            Map.entry(ExpenseCategory.class, "expenseCategory"),
            Map.entry(ResourceSource.class, "resourceSource"),
            Map.entry(ContributionKind.class, "contributionKind"),
            Map.entry(FundingStatus.class, "fundingStatus"),
            Map.entry(CountryGroup.class, "countryGroup"),
            Map.entry(MultiCountry.class, "multiCountry"),
            Map.entry(Finding.Severity.class, "severity"));

    private Words() {}
}
