package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.passerelle.dossiers.KeptDocument;
import org.passerelle.people.Actor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.dossier.DocumentLinks;

/** What the own organisation gave and may use again, with its term; what has expired says so. */
@Route(value = "my/documents", layout = MainLayout.class)
@Menu(title = "applicant.vault.menu", order = 20)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class VaultView extends PageView implements BeforeEnterObserver {

    private final transient DossierDesk desk;

    VaultView(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        heading(ViewLanguage.text("applicant.vault.title")).lead(ViewLanguage.text("applicant.vault.lead"));
        Actor actor = desk.current().get();
        List<KeptDocument> kept = desk.vault().of(actor);
        add(
                kept.isEmpty()
                        ? new EmptyState(
                                ViewLanguage.text("applicant.vault.none"),
                                ViewLanguage.text("applicant.vault.noneHint"))
                        : table(desk.links(actor)).show(kept));
    }

    private DataTable<KeptDocument> table(DocumentLinks links) {
        return new DataTable<KeptDocument>(ViewLanguage.text("applicant.vault.title"))
                .captionHidden()
                .component(ViewLanguage.text("applicant.vault.document"), kept -> links.to(kept.attachment()))
                .column(
                        ViewLanguage.text("applicant.vault.type"),
                        kept -> ViewLanguage.word(
                                "documentType", kept.attachment().type()))
                .column(ViewLanguage.text("applicant.vault.from"), KeptDocument::from)
                .column(ViewLanguage.text("applicant.vault.given"), kept -> Formats.date(kept.givenOn()))
                .component(ViewLanguage.text("applicant.vault.until"), this::until);
    }

    private Component until(KeptDocument kept) {
        Span day = new Span(Formats.date(kept.until()));
        return kept.isExpired(LocalDate.now(desk.clock()))
                ? new Div(day, new Badge(ViewLanguage.text("applicant.vault.expired"), Tone.WARN))
                : day;
    }
}
