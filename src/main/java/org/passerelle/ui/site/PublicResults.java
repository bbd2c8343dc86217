package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.StageBadge;
import org.springframework.stereotype.Component;

/** What anybody may read of a call whose results are published: the dossiers granted and those waiting. */
@Component
class PublicResults {

    private final DossierFile dossiers;
    private final Organisations organisations;

    PublicResults(DossierFile dossiers, Organisations organisations) {
        this.dossiers = dossiers;
        this.organisations = organisations;
    }

    Section of(Call call) {
        List<Dossier> granted = dossiers.ofCall(call.id()).stream()
                .filter(dossier -> isShown(dossier.publicStage()))
                .sorted(Comparator.comparing(Dossier::publicStage).thenComparing(Dossier::name))
                .toList();
        Section section = new Section(new H2(ViewLanguage.text("site.results.title")));
        section.addClassName("section");
        if (granted.isEmpty()) {
            section.add(new Paragraph(ViewLanguage.text("site.results.none")));
        } else {
            section.add(new DataTable<Dossier>(ViewLanguage.text("site.results.caption"))
                    .captionHidden()
                    .column(ViewLanguage.text("site.results.project"), Dossier::title)
                    .column(
                            ViewLanguage.text("site.results.lead"),
                            dossier -> organisations.get(dossier.lead()).name())
                    .component(
                            ViewLanguage.text("site.results.outcome"), dossier -> new StageBadge(dossier.publicStage()))
                    .show(granted));
        }
        return section;
    }

    private static boolean isShown(Stage stage) {
        return stage == Stage.AWARDED || stage == Stage.PARTIALLY_AWARDED || stage == Stage.WAITLISTED;
    }
}
