package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Standing;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;

/**
 * At the head of a draft: how the own authority stands in the conditions to file, who says so, for which day, and whom to
 * ask. What is not known warns and stops nothing.
 */
final class PreconditionsPanel extends Section {

    PreconditionsPanel(List<Standing> standings, CallDefinition call) {
        addClassName("section");
        DataTable<Standing> table = new DataTable<Standing>(ViewLanguage.text("preconditions.title"))
                .captionHidden()
                .column(ViewLanguage.text("preconditions.what"), s -> ViewLanguage.word("precondition", s.what()))
                .component(ViewLanguage.text("preconditions.state"), PreconditionsPanel::badge)
                .column(ViewLanguage.text("preconditions.source"), PreconditionsPanel::source)
                .column(ViewLanguage.text("preconditions.next"), PreconditionsPanel::next);
        table.show(standings);
        add(
                new H2(ViewLanguage.text("preconditions.title")),
                table,
                new Paragraph(ViewLanguage.text("preconditions.ask", call.issuingService(), call.contactEmail())));
    }

    private static Badge badge(Standing standing) {
        return new Badge(
                ViewLanguage.word("standing", standing.state()),
                switch (standing.state()) {
                    case MET -> Tone.GOOD;
                    case UNMET -> Tone.BAD;
                    case UNKNOWN -> Tone.WARN;
                });
    }

    private static String source(Standing standing) {
        return standing.asOf() == null
                ? ViewLanguage.text("preconditions.nobody")
                : ViewLanguage.text("preconditions.sourceOn", standing.source(), Formats.date(standing.asOf()));
    }

    private static String next(Standing standing) {
        return switch (standing.state()) {
            case MET -> "";
            case UNMET -> ViewLanguage.text("finding." + standing.what().rule() + ".wayOut");
            case UNKNOWN -> ViewLanguage.text("preconditions.unknownHint");
        };
    }
}
