package org.passerelle.ui.site;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.awards.PublishedResult;
import org.passerelle.awards.PublishedResults;
import org.passerelle.calls.Call;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.StageBadge;
import org.springframework.stereotype.Component;

/** What anybody may read of a call whose results are published: the dossiers granted and those waiting. */
@Component
class PublicResults {

    /** As many stand on the page of the call at once. */
    private static final int AT_ONCE = 25;

    private final PublishedResults published;
    private final Organisations organisations;

    PublicResults(PublishedResults published, Organisations organisations) {
        this.published = published;
        this.organisations = organisations;
    }

    Section of(Call call) {
        List<PublishedResult> results = published.page(call.id(), Optional.empty(), AT_ONCE + 1);
        Section section = new Section(new H2(ViewLanguage.text("site.results.title")));
        section.addClassName("section");
        if (results.isEmpty()) {
            section.add(new Paragraph(ViewLanguage.text("site.results.none")));
        } else if (results.size() <= AT_ONCE) {
            section.add(table().show(lines(results)));
        } else {
            section.add(new PagedList<Line, PublishedResult>(
                    table(),
                    (after, limit) -> lines(after.isEmpty() ? results : published.page(call.id(), after, limit)),
                    Line::result,
                    new EmptyState(ViewLanguage.text("site.results.none"), "")));
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
