package org.passerelle.ui.site;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.Formats;
import org.springframework.stereotype.Component;

/** What anybody may read of the minutes of a call's committee, as PDF. */
@Component
class PublicExtracts {

    private final IssuedDocuments documents;

    PublicExtracts(IssuedDocuments documents) {
        this.documents = documents;
    }

    /** Nothing while the results are secret, or before minutes are signed. */
    Optional<Section> of(Call call) {
        List<IssuedDocument> extracts = documents.publicOf(call.id());
        if (extracts.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        extracts.forEach(extract -> list.add(new ListItem(link(extract, call))));
        Section section = new Section(
                new H2(ViewLanguage.text("site.extracts.title")),
                new Paragraph(ViewLanguage.text("site.extracts.help")),
                list);
        section.addClassName("section");
        return Optional.of(section);
    }

    private Anchor link(IssuedDocument extract, Call call) {
        String kind = ViewLanguage.word("letterKind", extract.kind());
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            IssuedDocuments.Opened opened = documents.openPublic(extract.id());
            return new DownloadResponse(
                    opened.content(),
                    FileName.of(opened.about(), kind, "pdf"),
                    opened.file().mediaType(),
                    opened.file().size());
        });
        return new Anchor(
                download,
                AttachmentType.DOWNLOAD,
                ViewLanguage.text(
                        "site.extracts.link",
                        extract.seq(),
                        Formats.dateTime(extract.issuedAt(), call.definition().zone())));
    }
}
