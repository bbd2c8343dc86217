package org.passerelle.ui.applicant;

import java.time.Clock;
import java.util.List;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revisions;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.DraftCopies;
import org.passerelle.dossiers.DraftSignatures;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.dossiers.Submission;
import org.passerelle.dossiers.Vault;
import org.passerelle.files.Files;
import org.passerelle.files.PartialUploads;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.funding.RateTables;
import org.passerelle.letters.ModelDocuments;
import org.passerelle.links.PartnerLinks;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Register;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.dossier.DocumentLinks;
import org.passerelle.workbooks.BudgetWorkbooks;
import org.springframework.stereotype.Component;

/** The services that the applicant's screens share, and how these screens ask them. */
@Component
record DossierDesk(
        CurrentActor current,
        Dossiers dossiers,
        DraftSignatures signatures,
        DraftCopies copies,
        Delegations delegations,
        Deliberations deliberations,
        DossierFile file,
        OpenSections openSections,
        Calls calls,
        Forms forms,
        Files files,
        PartialUploads parts,
        Organisations organisations,
        Register register,
        PartnerLinks partnerLinks,
        PartnerParts partnerParts,
        PartRequests partRequests,
        ModelDocuments models,
        Vault vault,
        People people,
        RateTables rates,
        BudgetWorkbooks workbooks,
        Awards awards,
        Offers offers,
        Revisions revisions,
        ServiceAddress address,
        Clock clock) {

    /**
     * The own organisation's dossier; another's reads as not found.
     *
     * @throws Refusal UNKNOWN for what is not one's own or does not exist
     */
    Dossier own(Actor actor, String id) {
        Dossier dossier = file.read(actor, DossierIds.parse(id));
        if (!actor.belongsTo(dossier.lead())) {
            throw new Refusal(RefusalCode.UNKNOWN, id);
        }
        return dossier;
    }

    Call call(Dossier dossier) {
        return calls.get(dossier.call());
    }

    /** The form in the version that the call froze. */
    Form form(Call call) {
        return forms.get(Forms.DOSSIER, call.definition().formVersion());
    }

    List<Finding> review(Actor actor, DossierId id) {
        return dossiers.review(actor, id);
    }

    List<Attachment> attachments(Actor actor, DossierId id) {
        return file.attachments(actor, id);
    }

    DocumentLinks links(Actor actor) {
        return new DocumentLinks(actor, file, files);
    }

    boolean isEditable(Actor actor, Dossier dossier) {
        boolean open = call(dossier).window().isOpen(clock.instant());
        return actor.is(Role.APPLICANT_EDITOR) && dossier.submittedAt() == null && isDraft(dossier) && open;
    }

    static boolean isDraft(Dossier dossier) {
        return dossier.stage() == org.passerelle.dossiers.Stage.DRAFT;
    }

    Submission submit(Actor actor, DossierId id) {
        return dossiers.submit(actor, id);
    }
}
