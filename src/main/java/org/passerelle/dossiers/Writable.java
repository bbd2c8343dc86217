package org.passerelle.dossiers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.DocumentType;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.TextKey;
import org.springframework.stereotype.Component;

/**
 * What its applicant may write in a dossier now: all of a draft while its call is open, and of an incomplete dossier what
 * the request has re-opened, until its last day.
 */
@Component
class Writable {

    private final CompletionsTable completions;
    private final AttachmentsTable attachments;
    private final DossierReview review;
    private final Closings closings;
    private final Calls calls;
    private final Forms forms;

    Writable(
            CompletionsTable completions,
            AttachmentsTable attachments,
            DossierReview review,
            Closings closings,
            Calls calls,
            Forms forms) {
        this.completions = completions;
        this.attachments = attachments;
        this.review = review;
        this.closings = closings;
        this.calls = calls;
        this.forms = forms;
    }

    /** The dossier with the content written in it, where that may be done now. */
    Dossier written(Dossier before, Call call, DossierContent content, Instant now) {
        if (before.stage() != Stage.INCOMPLETE) {
            Dossier after = before.edited(content);
            closings.refuseOutside(call, before.id(), now);
            return after;
        }
        CompletionRequest request = open(before, now);
        if (!reopening(before, request).allows(before, content)) {
            throw notReopened(before, request);
        }
        return before.mended(content);
    }

    /** Refuses a document of a type that may not be given now. */
    void refuseDocument(Dossier dossier, DocumentType type, Instant now) {
        if (dossier.stage() != Stage.INCOMPLETE) {
            written(dossier, calls.get(dossier.call()), DossierContent.answers(Map.of()), now);
            return;
        }
        CompletionRequest request = open(dossier, now);
        if (!isOpen(dossier, request, type)) {
            throw notReopened(dossier, request);
        }
    }

    /** Refuses to take away what may not go: what was submitted stays as it was given. */
    void refuseRemoval(Dossier dossier, Optional<Attachment> attachment, Instant now) {
        if (dossier.stage() != Stage.INCOMPLETE) {
            dossier.edited(DossierContent.answers(Map.of()));
            return;
        }
        CompletionRequest request = open(dossier, now);
        if (attachment.filter(a -> a.addedAt().isBefore(request.askedAt())).isPresent()) {
            throw notReopened(dossier, request);
        }
    }

    Reopening reopening(Dossier dossier, CompletionRequest request) {
        return Reopening.of(form(dossier), request.sections(), request.documents());
    }

    /** @throws Refusal WRONG_STAGE where no request waits for its applicant any more */
    CompletionRequest open(Dossier dossier, Instant now) {
        return Optional.of(dossier)
                .filter(d -> d.stage() == Stage.INCOMPLETE)
                .flatMap(d -> completions.open(d.id()))
                .filter(request -> !request.isOverAt(now))
                .orElseThrow(
                        () -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "complete"));
    }

    /** The documents asked for, and those that the rules want since something else was changed (D3). */
    boolean isOpen(Dossier dossier, CompletionRequest request, DocumentType type) {
        return request.documents().contains(type) || missing(dossier).contains(type.name());
    }

    private List<String> missing(Dossier dossier) {
        return review.of(dossier, calls.get(dossier.call()), attachments.of(dossier.id())).stream()
                .filter(finding -> finding.code().equals("MISSING_DOCUMENT"))
                .map(Finding::evidence)
                .map(evidence -> String.valueOf(evidence.get("document")))
                .toList();
    }

    private Refusal notReopened(Dossier dossier, CompletionRequest request) {
        Form form = form(dossier);
        List<Object> open = new ArrayList<>();
        request.sections().forEach(letter -> form.section(letter).ifPresent(section -> open.add(section.label())));
        request.documents().forEach(type -> open.add(new TextKey("documentType." + type)));
        Call call = calls.get(dossier.call());
        return new Refusal(
                RefusalCode.WRONG_STAGE,
                dossier.name(),
                dossier.publicStage(),
                "edit",
                open,
                DueDate.until(request.dueAt(), call.definition().zone()).lastDay());
    }

    private Form form(Dossier dossier) {
        return forms.get(Forms.DOSSIER, calls.get(dossier.call()).definition().formVersion());
    }
}
