package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.awards.Awards;
import org.passerelle.awards.PublishedResult;
import org.passerelle.calls.Call;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Foreign;
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
            section.add(table().show(lines(results)));
        }
        return section;
    }

    private record Line(PublishedResult result, Organisation lead) {}

    private List<Line> lines(List<PublishedResult> results) {
        Map<OrganisationId, Organisation> leads =
                organisations.all(results.stream().map(PublishedResult::lead).toList());
        return results.stream()
                .map(result -> new Line(result, Objects.requireNonNull(leads.get(result.lead()))))
                .toList();
    }

    private static DataTable<Line> table() {
        return new DataTable<Line>(ViewLanguage.text("site.results.caption"))
                .captionHidden()
                .component(
                        ViewLanguage.text("site.results.project"),
                        line -> Foreign.french(new Span(line.result().title())))
                .component(ViewLanguage.text("site.results.lead"), line -> Foreign.name(line.lead()))
                .component(
                        ViewLanguage.text("site.results.outcome"),
                        line -> new StageBadge(line.result().outcome()));
    }
}
