package org.passerelle.letters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;

/**
 * Models of the documents that D3 asks for, filled with the figures that a draft has at the moment: the council's
 * deliberation (articles L. 1115-1 and following of the general code of territorial authorities) and the quantified letters
 * of intent. To be completed in a word processor; nothing of them is kept.
 */
@Service
public class ModelDocuments {

    private final DossierFile dossiers;
    private final Calls calls;
    private final Organisations organisations;
    private final Templates templates;
    private final Texts texts;
    private final Clock clock;

    ModelDocuments(
            DossierFile dossiers,
            Calls calls,
            Organisations organisations,
            Templates templates,
            Texts texts,
            Clock clock) {
        this.dossiers = dossiers;
        this.calls = calls;
        this.organisations = organisations;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The deliberation of the lead's council, as an OpenDocument text.
     *
     * @throws Refusal as reading the dossier would be refused; WRONG_STAGE for what is no draft any more
     */
    public byte[] deliberation(Actor actor, DossierId id, Language language) {
        Dossier draft = draft(actor, id);
        List<Resource> own = ofLead(draft);
        ModelDocument model =
                model(draft, language, draft.lead(), own, draft.plan().resources());
        return Odt.pack(templates, "deliberation", language, model);
    }

    /**
     * The letter by which the lead or one of its foreign partners commits itself, as an OpenDocument text.
     *
     * @throws Refusal as {@link #deliberation}; UNKNOWN for whoever takes no part
     */
    public byte[] letterOfIntent(Actor actor, DossierId id, OrganisationId author, Language language) {
        Dossier draft = draft(actor, id);
        if (!author.equals(draft.lead()) && !draft.isForeignPartner(author)) {
            throw new Refusal(RefusalCode.UNKNOWN, author);
        }
        List<Resource> own = author.equals(draft.lead()) ? ofLead(draft) : draft.linesOf(author, name(author));
        return Odt.pack(templates, "letter-of-intent", language, model(draft, language, author, own, own));
    }

    private Dossier draft(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        dossier.refuseUnlessAt(Stage.DRAFT, "preview");
        return dossier;
    }

    private ModelDocument model(
            Dossier draft, Language language, OrganisationId author, List<Resource> own, List<Resource> shown) {
        CallDefinition call = calls.get(draft.call()).definition();
        return new ModelDocument(
                LocalDate.ofInstant(clock.instant(), call.zone()),
                draft.title(),
                call.code(),
                call.title().in(language),
                call.issuingService(),
                name(author),
                author.equals(draft.lead()) ? foreign(draft) : name(draft.lead()),
                draft.plan().countries().stream()
                        .map(part -> part.code().name(language))
                        .collect(Collectors.joining(", ")),
                draft.answers().period().orElse(null),
                !draft.answers().isNewPartnership(),
                draft.plan().total(),
                draft.plan().requested(),
                total(own, ContributionKind.CASH),
                total(own, ContributionKind.IN_KIND),
                new PlanTables(draft.plan(), call.years(), texts, language).lines(shown));
    }

    private String foreign(Dossier draft) {
        return draft.partners().stream()
                .filter(partner -> partner.role().isForeignAuthority())
                .map(partner -> name(partner.organisation()))
                .collect(Collectors.joining(", "));
    }

    private String name(OrganisationId organisation) {
        return organisations.get(organisation).name();
    }

    private static List<Resource> ofLead(Dossier draft) {
        return draft.plan().resources().stream()
                .filter(resource -> resource.source() == ResourceSource.FR_LEAD)
                .toList();
    }

    private static Money total(List<Resource> resources, ContributionKind kind) {
        return Money.sum(resources.stream()
                .filter(resource -> resource.kind() == kind)
                .map(Resource::total)
                .toList());
    }
}
