package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.dossiers.Attachment;
import org.passerelle.files.FileId;
import org.passerelle.files.Files;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;

/** The documents of a dossier, each to be opened. */
public final class DocumentsPanel extends Div {

    /** @param zone the call's, in which days are told */
    public DocumentsPanel(List<Attachment> documents, Files files, ZoneId zone) {
        if (documents.isEmpty()) {
            add(new EmptyState(
                    ViewLanguage.text("dossier.documents.none"), ViewLanguage.text("dossier.documents.noneHint")));
            return;
        }
        add(new DataTable<Attachment>(ViewLanguage.text("dossier.documents.caption"))
                .captionHidden()
                .component(
                        ViewLanguage.text("dossier.documents.name"),
                        document ->
                                link(files, document.file(), document.name(), document.mediaType(), document.size()))
                .column(
                        ViewLanguage.text("dossier.documents.type"),
                        document -> ViewLanguage.word("documentType", document.type()))
                .number(ViewLanguage.text("dossier.documents.size"), document -> Formats.size(document.size()))
                .column(
                        ViewLanguage.text("dossier.documents.added"),
                        document -> Formats.shortDate(document.addedAt(), zone))
                .show(documents));
    }

    /** A link that opens a stored file; its bytes are checked as they are read. */
    public static Component link(Files files, FileId file, String name, String mediaType, long size) {
        DownloadHandler handler = DownloadHandler.fromInputStream(
                event -> new DownloadResponse(files.stream(file), name, mediaType, size));
        return new Anchor(handler, AttachmentType.DOWNLOAD, name);
    }
}
