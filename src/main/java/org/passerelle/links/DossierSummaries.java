package org.passerelle.links;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Partner;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DossierKeys;
import org.passerelle.funding.CountryPart;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Draws the summary of a dossier for a body that reads it by a link. */
@Component
class DossierSummaries {

    /** Read with an account alone: bank details, what concerns the safety of people, and their CVs. */
    static final Set<DocumentType> SENSITIVE =
            EnumSet.of(DocumentType.BANK_DETAILS, DocumentType.SECURITY_NOTE, DocumentType.TERMS_OF_REFERENCE);

    private static final String OBJECTIVE = "generalObjective";
    private static final String OBJECTIVES = "specificObjectives";
    private static final String ITEM = "objective";

    private final DossierFile file;
    private final Organisations organisations;
    private final Calls calls;

    DossierSummaries(DossierFile file, Organisations organisations, Calls calls) {
        this.file = file;
        this.organisations = organisations;
        this.calls = calls;
    }

    /** @throws Refusal FORBIDDEN when the dossier is not for this reader */
    DossierSummary of(Actor actor, DossierId id) {
        Dossier dossier = file.read(actor, id);
        Answers answers = new Answers(dossier.answers().values());
        Map<OrganisationId, Organisation> all = organisations.all(Stream.concat(
                        Stream.of(dossier.lead()), dossier.partners().stream().map(Partner::organisation))
                .collect(Collectors.toSet()));
        return new DossierSummary(
                dossier.name(),
                dossier.title(),
                calls.get(dossier.call()).definition().title().in(actor.language()),
                partner(all, dossier.lead(), "dossier.partners.lead"),
                dossier.partners().stream()
                        .map(p -> partner(all, p.organisation(), "partnerRole." + p.role()))
                        .toList(),
                dossier.plan().countries().stream().map(CountryPart::code).toList(),
                answers.date(DossierKeys.STARTS_ON),
                answers.date(DossierKeys.ENDS_ON),
                answers.text(DossierKeys.SUMMARY).orElse(""),
                objectives(answers),
                dossier.plan().total(),
                dossier.plan().requested(),
                file.attachments(actor, id).stream()
                        .sorted(Comparator.comparing(Attachment::type))
                        .map(attachment ->
                                new DossierSummary.Document(attachment, !SENSITIVE.contains(attachment.type())))
                        .toList());
    }

    /**
     * A document that may be opened by the link.
     *
     * @throws Refusal UNKNOWN for one that may not, or is none of the dossier
     */
    Attachment document(Actor actor, DossierId id, UUID document) {
        Attachment attachment = file.attachment(actor, id, document);
        if (SENSITIVE.contains(attachment.type())) {
            throw new Refusal(RefusalCode.UNKNOWN, document);
        }
        return attachment;
    }

    private static List<String> objectives(Answers answers) {
        List<String> objectives = new ArrayList<>();
        answers.text(OBJECTIVE).ifPresent(objectives::add);
        answers.items(OBJECTIVES).forEach(item -> item.text(ITEM).ifPresent(objectives::add));
        return objectives;
    }

    private static DossierSummary.Partner partner(
            Map<OrganisationId, Organisation> all, OrganisationId id, String roleKey) {
        Organisation organisation =
                Optional.ofNullable(all.get(id)).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        return new DossierSummary.Partner(organisation.name(), roleKey, organisation.country());
    }
}
