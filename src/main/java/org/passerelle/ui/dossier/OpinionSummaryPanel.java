package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.passerelle.opinions.OpinionSummary;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.OpinionBadge;
import org.passerelle.ui.component.OpinionFlags;
import org.passerelle.ui.component.Tone;

/** The opinions on a dossier at a glance: how many of each, what to look at, what is to be met (D11). */
public final class OpinionSummaryPanel extends Section {

    public OpinionSummaryPanel(OpinionSummary summary) {
        addClassNames("card", "pile");
        add(new H3(ViewLanguage.text("opinionSummary.title")), counts(summary));
        if (summary.needsReasonedPosition()) {
            add(new Paragraph(ViewLanguage.text("opinionSummary.reasoned")));
        }
        add(new OpinionFlags(summary.flags()));
        if (!summary.conditions().isEmpty()) {
            add(new Paragraph(ViewLanguage.text("opinionSummary.conditions")), conditions(summary));
        }
    }

    private static Div counts(OpinionSummary summary) {
        Div counts = new Div();
        counts.addClassName("actions");
        summary.counts()
                .forEach((value, count) -> counts.add(new Span(new OpinionBadge(value), new Span(" × " + count))));
        count(counts, "opinionSummary.awaited", summary.awaited(), Tone.WAITING);
        count(counts, "opinionSummary.late", summary.late().size(), Tone.WARN);
        return counts;
    }

    private static void count(Div counts, String key, int count, Tone tone) {
        if (count > 0) {
            counts.add(new Badge(ViewLanguage.text(key, count), tone));
        }
    }

    private static UnorderedList conditions(OpinionSummary summary) {
        UnorderedList list = new UnorderedList();
        summary.conditions()
                .forEach(condition -> list.add(new ListItem(
                        Foreign.french(new Span(condition.words())),
                        new Span(" – "
                                + ViewLanguage.text(
                                        condition.from().titleKey(),
                                        condition.from().ownName())))));
        return list;
    }
}
