package org.passerelle.ui.manager;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.passerelle.calls.Audience;
import org.passerelle.calls.ReviewRules;
import org.passerelle.calls.Shown;
import org.passerelle.calls.Visibility;
import org.passerelle.calls.VisibleFrom;
import org.passerelle.ui.ViewLanguage;

/** Who sees what of the appraisal, and from which stage: the cells that a call may choose. */
final class VisibilitySection extends EditorSection {

    VisibilitySection() {
        super("visibility.title");
        addWide(new Paragraph(ViewLanguage.text("visibility.help")));
        for (Audience audience : Audience.values()) {
            for (Shown shown : Shown.values()) {
                List<VisibleFrom> choices = Visibility.choices(audience, shown);
                boolean elsewhere = audience == Audience.APPLICANT; // the call's feedback, among its rules
                if (choices.size() > 1 && !elsewhere) {
                    cell(audience, shown, choices);
                }
            }
        }
    }

    private void cell(Audience audience, Shown shown, List<VisibleFrom> choices) {
        Select<VisibleFrom> field = new Select<>();
        field.setLabel(ViewLanguage.text(
                "visibility.cell", ViewLanguage.word("audience", audience), ViewLanguage.word("shown", shown)));
        field.setItems(choices);
        field.setItemLabelGenerator(from -> ViewLanguage.word("visibleFrom", from));
        required(
                "procedure.review.visibility." + audience + "." + shown,
                field,
                sketch -> sketch.procedure.review().visibility().from(audience, shown),
                (sketch, from) -> {
                    ReviewRules rules = sketch.procedure.review();
                    Visibility table = rules.visibility().with(audience, shown, from);
                    sketch.procedure = sketch.procedure.with(rules.withVisibility(table));
                });
    }
}
