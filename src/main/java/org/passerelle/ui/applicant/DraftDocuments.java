package org.passerelle.ui.applicant;

import java.time.Instant;
import java.util.List;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.KeptDocument;
import org.passerelle.people.Actor;

/** The documents of one draft and those that its organisation can take over, read once for all kinds and after each change. */
final class DraftDocuments {

    private final DossierDesk desk;
    private final Actor actor;
    private final DossierId id;
    private final boolean editable;
    private final Instant since;
    private List<Attachment> given = List.of();
    private List<KeptDocument> offered = List.of();

    DraftDocuments(DossierDesk desk, Actor actor, Dossier dossier, boolean editable) {
        this.desk = desk;
        this.actor = actor;
        id = dossier.id();
        since = desk.request(dossier).map(CompletionRequest::askedAt).orElse(Instant.MIN);
        this.editable = editable;
        refresh();
    }

    void refresh() {
        given = desk.attachments(actor, id);
        offered = editable ? desk.vault().offered(actor, id) : List.of();
    }

    /** What was submitted stays as it was given. */
    boolean mayTakeAway(Attachment attachment) {
        return !attachment.addedAt().isBefore(since);
    }

    List<Attachment> given(DocumentType type) {
        return given.stream().filter(attachment -> attachment.type() == type).toList();
    }

    List<KeptDocument> offered(DocumentType type) {
        return offered.stream().filter(kept -> kept.attachment().type() == type).toList();
    }
}
