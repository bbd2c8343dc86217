package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.FileKind;
import org.passerelle.files.StoredFile;
import org.passerelle.forms.Widget;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ResumableUpload;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.component.UploadBox;
import org.passerelle.ui.component.VaadinWords;
import org.passerelle.ui.component.WidgetCard;
import org.passerelle.ui.dossier.DocumentsPanel;

/** The documents of one type: what is there, and where the reader may, a place to add or take away. */
final class DocumentUpload extends WidgetCard {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient DossierId id;
    private final transient DraftDocuments documents;
    private final DocumentType type;
    private final long most;
    private final boolean editable;
    private final transient Runnable changed;
    private final Badge asked = new Badge(ViewLanguage.text("applicant.documents.asked"), Tone.WAITING);
    private final Div offers = new Div();
    private final UnorderedList list = new UnorderedList();
    private final UnorderedList problems = new UnorderedList();
    private final Div told = new Div(problems);

    DocumentUpload(
            DossierDesk desk,
            Actor actor,
            Dossier draft,
            DraftDocuments documents,
            Widget widget,
            Call call,
            boolean editable,
            Runnable changed) {
        super(widget);
        most = call.definition().maxFileBytes();
        this.desk = desk;
        this.actor = actor;
        this.id = draft.id();
        this.documents = documents;
        this.editable = editable;
        this.changed = changed;
        type = DocumentType.valueOf(widget.documentType());
        addClassName("document-upload");
        list.addClassName("plain-list");
        problems.addClassNames("form-error", "plain-list");
        told.getElement().setAttribute("role", "alert");
        told.setVisible(false);
        asked.setVisible(false);
        add(asked, list, told);
        if (editable) {
            if (type == DocumentType.DELIBERATION && DossierDesk.isDraft(draft)) {
                add(new CouncilDate(desk, actor, id, call, changed));
            }
            add(new ModelLinks(desk, actor, draft, type), offers, upload(ViewLanguage.text(widget.label())));
        }
        draw();
    }

    /** Says whether this dossier waits for it (D3). */
    void ask(List<Finding> findings) {
        asked.setVisible(findings.stream()
                .anyMatch(finding -> finding.code().equals("MISSING_DOCUMENT")
                        && finding.place().equals("documents." + type)));
    }

    private Upload upload(String label) {
        Upload upload =
                new ResumableUpload(desk.parts(), actor, id + "/" + type, most, this::take, this::refuse).component();
        upload.setAcceptedFileTypes(FileKind.accepted().toArray(String[]::new));
        upload.setI18n(VaadinWords.upload(most));
        Button button = new Button(ViewLanguage.text("applicant.documents.add"));
        button.setAriaLabel(ViewLanguage.text("applicant.documents.addTo", label));
        upload.setUploadButton(button);
        button.getElement().setAttribute("data-main", true);
        button.addClickListener(click -> forget());
        upload.getElement().addEventListener("dragenter", dragged -> forget());
        upload.addFileRejectedListener(
                rejected -> tell(ViewLanguage.text("applicant.documents.refused", rejected.getFileName()) + " "
                        + rejected.getErrorMessage()));
        upload.getElement().addEventListener(ResumableUpload.JUDGED, judged -> {});
        return upload;
    }

    private void take(UploadEvent event, StoredFile stored) {
        desk.dossiers().attach(actor, id, type, stored);
        UploadBox.onScreen(event, this::drawAnew);
    }

    private void refuse(UploadEvent event, Refusal refusal) {
        UploadBox.onScreen(event, () -> tell(UiErrors.mended(refusal)));
    }

    private void forget() {
        problems.removeAll();
        told.setVisible(false);
    }

    /** Each file that was refused, by its name; the words stay until the reader gives others. */
    private void tell(String words) {
        problems.add(new ListItem(words));
        told.setVisible(true);
    }

    private void drawAnew() {
        documents.refresh();
        draw();
        changed.run();
    }

    private void draw() {
        list.removeAll();
        documents.given(type).forEach(attachment -> list.add(item(attachment)));
        offers.removeAll();
        if (editable) {
            offers.add(new VaultOffers(desk, actor, id, documents.offered(type), this::drawAnew));
        }
    }

    private ListItem item(Attachment attachment) {
        ListItem item = new ListItem(desk.links(actor).to(attachment), new Span(Formats.size(attachment.size())));
        if (attachment.isReused()) {
            item.add(DocumentsPanel.provenance(attachment));
        }
        if (editable && documents.mayTakeAway(attachment)) {
            Button remove = new Button(ViewLanguage.text("applicant.documents.remove"), click -> {
                desk.dossiers().detach(actor, id, attachment.id());
                drawAnew();
            });
            remove.setAriaLabel(ViewLanguage.text("applicant.documents.removeName", attachment.name()));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            item.add(remove);
        }
        return item;
    }
}
