package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.passerelle.dossiers.Checked;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.dossier.CheckWords;

/** A check list as it was judged: what the rules found and from what, what the officer found, and why it differs. */
final class JudgedChecks extends Div {

    JudgedChecks(List<Checked> checks, String caption) {
        add(new DataTable<Checked>(caption)
                .component(ViewLanguage.text("checks.check"), JudgedChecks::name)
                .component(
                        ViewLanguage.text("checks.automatic"),
                        line -> CheckWords.badge(line.check().automatic()))
                .component(ViewLanguage.text("checks.officer"), JudgedChecks::officer)
                .show(checks));
    }

    private static Div name(Checked line) {
        Paragraph seen = new Paragraph(CheckWords.seen(line.check()));
        seen.addClassNames("small", "soft");
        return new Div(new Span(CheckWords.name(line.check())), seen);
    }

    private static Div officer(Checked line) {
        Div cell = new Div(CheckWords.badge(line.officer()));
        if (!line.comment().isEmpty()) {
            Paragraph comment = new Paragraph(line.comment());
            comment.addClassNames("small", "as-written");
            cell.add(comment);
        }
        return cell;
    }
}
