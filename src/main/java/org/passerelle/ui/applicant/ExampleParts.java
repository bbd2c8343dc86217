package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Examples;
import org.passerelle.forms.Group;
import org.passerelle.forms.Widget;
import org.passerelle.forms.WidgetKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.shared.Json;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.dossier.PlanTables;
import org.passerelle.ui.dossier.PlanWords;

/**
 * What stands in the finished, fictional dossier where its form leaves a place to the screen: who takes part and which
 * documents there are, and why, in words ({@code forms/dossier-parts-example.json}); the plan in figures.
 */
record ExampleParts(Answers words, FundingPlan plan) implements FormFields.Widgets {

    static ExampleParts read() {
        Answers parts = Examples.of("dossier-parts").orElseThrow();
        return new ExampleParts(parts, Json.read(Json.write(parts.under("plan").values()), FundingPlan.class));
    }

    @Override
    public Optional<Component> make(Widget widget) {
        return said(widget).map(Span::new);
    }

    /** The tables of a section, in the order of its parts. */
    Stream<Component> tables(Group section) {
        return section.components().stream()
                .filter(Widget.class::isInstance)
                .map(widget -> ((Widget) widget).kind())
                .flatMap(kind -> table(kind).stream());
    }

    private Optional<Component> table(WidgetKind kind) {
        return switch (kind) {
            case BUDGET -> Optional.of(PlanTables.expenses(plan));
            case FUNDING -> Optional.of(PlanTables.resources(plan));
            default -> Optional.empty();
        };
    }

    private Optional<String> said(Widget widget) {
        return switch (widget.kind()) {
            case COUNTRIES -> Optional.of(String.join(", ", PlanWords.countries(plan)));
            case BUDGET -> Optional.of(PlanWords.expenses(plan));
            case FUNDING -> Optional.of(PlanWords.resources(plan));
            case GRANT -> Optional.of(PlanWords.grant(plan));
            case LEAD, PARTNERS, UPLOAD -> words.text(widget.key());
            case LOGFRAME -> Optional.empty();
        };
    }
}
