package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.passerelle.awards.Awards;
import org.passerelle.awards.PublishedResult;
import org.passerelle.calls.Call;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.StageBadge;
import org.springframework.stereotype.Component;

/** What anybody may read of a call whose results are published: the dossiers granted and those waiting. */
@Component
class PublicResults {

    private final Awards awards;
    private final Organisations organisations;

    PublicResults(Awards awards, Organisations organisations) {
        this.awards = awards;
        this.organisations = organisations;
    }

    Section of(Call call) {
        List<PublishedResult> results = awards.published(call.id());
        Section section = new Section(new H2(ViewLanguage.text("site.results.title")));
        section.addClassName("section");
        if (results.isEmpty()) {
            section.add(new Paragraph(ViewLanguage.text("site.results.none")));
        } else {
            section.add(new DataTable<PublishedResult>(ViewLanguage.text("site.results.caption"))
                    .captionHidden()
                    .column(ViewLanguage.text("site.results.project"), PublishedResult::title)
                    .column(
                            ViewLanguage.text("site.results.lead"),
                            result -> organisations.get(result.lead()).name())
                    .component(ViewLanguage.text("site.results.outcome"), result -> new StageBadge(result.outcome()))
                    .show(results));
        }
        return section;
    }
}
