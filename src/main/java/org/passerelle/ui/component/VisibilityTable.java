package org.passerelle.ui.component;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.passerelle.calls.Audience;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Shown;
import org.passerelle.calls.Visibility;
import org.passerelle.ui.ViewLanguage;

/** Who sees what of the appraisal of a call, and from which stage: the same table for everyone whom it concerns. */
public final class VisibilityTable extends Div {

    /** The table, folded beneath its title: beside what it rules. */
    public static Details folded(CallDefinition call) {
        return new Details(
                ViewLanguage.text("visibility.title"),
                new VisibilityTable(call.procedure().visibility()));
    }

    public VisibilityTable(Visibility visibility) {
        DataTable<Audience> table = new DataTable<Audience>(ViewLanguage.text("visibility.title"))
                .captionHidden()
                .column(ViewLanguage.text("visibility.who"), audience -> ViewLanguage.word("audience", audience));
        for (Shown shown : Shown.values()) {
            table.column(ViewLanguage.word("shown", shown), audience -> from(visibility, audience, shown));
        }
        Paragraph lead = new Paragraph(ViewLanguage.text("visibility.lead"));
        lead.addClassNames("small", "soft");
        add(lead, table.show(List.of(Audience.values())));
    }

    /** Means stay closed to applicants, but the decision gives each its own score and rank among its reasons (CRPA L.211-2). */
    private static String from(Visibility visibility, Audience audience, Shown shown) {
        return audience == Audience.APPLICANT && shown == Shown.MEANS
                ? ViewLanguage.text("visibility.ownScore")
                : ViewLanguage.word("visibleFrom", visibility.from(audience, shown));
    }
}
