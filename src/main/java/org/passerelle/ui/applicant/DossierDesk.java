package org.passerelle.ui.applicant;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Feedbacks;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revisions;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.Closings;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.DraftCopies;
import org.passerelle.dossiers.DraftSignatures;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.dossiers.Reopening;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.dossiers.Submission;
import org.passerelle.dossiers.Vault;
import org.passerelle.files.Files;
import org.passerelle.files.PartialUploads;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.funding.RateTables;
import org.passerelle.letters.ModelDocuments;
import org.passerelle.letters.Notifications;
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
import org.passerelle.ui.dossier.DossierCourses;
import org.passerelle.workbooks.BudgetWorkbooks;
import org.springframework.stereotype.Component;

/** The services that the applicant's screens share, and how these screens ask them. */
@Component
record DossierDesk(
        CurrentActor current,
        Dossiers dossiers,
        Completions completions,
        Snapshots snapshots,
        DraftSignatures signatures,
        DraftCopies copies,
        Delegations delegations,
        Deliberations deliberations,
        DossierFile file,
        Closings closings,
        OpenSections openSections,
        Paces paces,
        DossierCourses courses,
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
        BankAccounts accounts,
        Feedbacks feedbacks,
        Appeals appeals,
        Notifications notifications,
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

    /** What there is to mend: in a draft everything, in an incomplete dossier what keeps its request from an answer. */
    List<Finding> review(Actor actor, Dossier dossier) {
        return request(dossier).isPresent()
                ? completions.left(actor, dossier.id())
                : dossiers.review(actor, dossier.id());
    }

    /** The request that waits for the applicant and can still be answered. */
    Optional<CompletionRequest> request(Dossier dossier) {
        return dossier.stage() == org.passerelle.dossiers.Stage.INCOMPLETE
                ? Optional.ofNullable(completions.open(List.of(dossier.id())).get(dossier.id()))
                        .filter(request -> clock.instant().isBefore(request.dueAt()))
                : Optional.empty();
    }

    /** What a request has re-opened for this reader to write. */
    Optional<Reopening> reopening(Actor actor, Dossier dossier) {
        return request(dossier).filter(r -> actor.is(Role.APPLICANT_EDITOR)).map(completions::reopened);
    }

    /** The kinds of documents that can be given now: all in a draft, else what was asked for and what the rules miss. */
    Set<DocumentType> openDocuments(Actor actor, Dossier dossier, Optional<Reopening> reopening) {
        if (isEditable(actor, dossier)) {
            return EnumSet.allOf(DocumentType.class);
        }
        Set<DocumentType> open = EnumSet.noneOf(DocumentType.class);
        reopening.ifPresent(reopened -> {
            open.addAll(reopened.documents());
            completions.left(actor, dossier.id()).stream()
                    .filter(finding -> finding.code().equals("MISSING_DOCUMENT"))
                    .forEach(finding -> open.add(DocumentType.valueOf(
                            String.valueOf(finding.evidence().get("document")))));
        });
        return open;
    }

    List<Attachment> attachments(Actor actor, DossierId id) {
        return file.attachments(actor, id);
    }

    DocumentLinks links(Actor actor) {
        return new DocumentLinks(actor, file, files);
    }

    boolean isEditable(Actor actor, Dossier dossier) {
        boolean open = closings.isOpen(call(dossier), dossier.id(), clock.instant());
        return actor.is(Role.APPLICANT_EDITOR) && dossier.submittedAt() == null && isDraft(dossier) && open;
    }

    static boolean isDraft(Dossier dossier) {
        return dossier.stage() == org.passerelle.dossiers.Stage.DRAFT;
    }

    Submission submit(Actor actor, DossierId id) {
        return dossiers.submit(actor, id);
    }
}
