package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import org.passerelle.dossiers.Dossier;
import org.passerelle.evidence.Edition;
import org.passerelle.evidence.PackageFile;
import org.passerelle.evidence.Packages;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.springframework.stereotype.Component;

/** Offers a dossier as a package that can be verified without the service; made anew, and asked for the right, at each opening. */
@Component
public final class PackageOffer {

    private final Packages packages;

    PackageOffer(Packages packages) {
        this.packages = packages;
    }

    /** Empty for whom there is none. */
    public Optional<Div> of(Actor actor, Dossier dossier) {
        return packages.edition(actor, dossier.id()).map(edition -> offer(actor, dossier, edition));
    }

    private Div offer(Actor actor, Dossier dossier, Edition edition) {
        Anchor take = new Anchor(
                DownloadHandler.fromInputStream(event -> response(packages.make(actor, dossier.id()))),
                AttachmentType.DOWNLOAD,
                ViewLanguage.word("evidence.take", edition));
        Paragraph help = new Paragraph(ViewLanguage.text("evidence.help"));
        help.addClassNames("small", "soft");
        Div offer = new Div(take, help);
        offer.addClassName("package-offer");
        return offer;
    }

    private static DownloadResponse response(PackageFile made) {
        return new DownloadResponse(made.content(), made.name(), "application/zip", made.size());
    }
}
