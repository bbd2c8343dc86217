package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Criterion;
import org.passerelle.reviews.CriterionResult;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;

/** How the own dossier was marked, criterion by criterion, as far as its call tells. */
final class FeedbackPart extends Section {

    private FeedbackPart(List<CriterionResult> results, CallDefinition call) {
        addClassName("section");
        boolean words = results.stream().anyMatch(result -> !result.comments().isEmpty());
        DataTable<CriterionResult> table = new DataTable<CriterionResult>(ViewLanguage.text("feedback.title"))
                .captionHidden()
                .column(ViewLanguage.text("site.call.criterion"), result -> label(result, call))
                .number(ViewLanguage.text("feedback.weight"), result -> weight(result, call))
                .number(ViewLanguage.text("feedback.score"), result -> Formats.number(result.score()));
        if (words) {
            table.component(ViewLanguage.text("feedback.comments"), FeedbackPart::comments);
        }
        add(
                new H2(ViewLanguage.text("feedback.title")),
                new Paragraph(ViewLanguage.text("feedback.lead")),
                table.show(results));
    }

    static Optional<FeedbackPart> of(List<CriterionResult> results, CallDefinition call) {
        return results.isEmpty() ? Optional.empty() : Optional.of(new FeedbackPart(results, call));
    }

    private static Component comments(CriterionResult result) {
        Div cell = new Div();
        cell.getElement().setAttribute("lang", "fr");
        result.comments().forEach(words -> cell.add(new Paragraph(words)));
        return cell;
    }

    private static String label(CriterionResult result, CallDefinition call) {
        return criterion(result, call)
                .map(criterion -> criterion.code() + " · " + ViewLanguage.text(criterion.label()))
                .orElse(result.code());
    }

    private static String weight(CriterionResult result, CallDefinition call) {
        return criterion(result, call)
                .map(criterion -> String.valueOf(criterion.weight()))
                .orElse("");
    }

    private static Optional<Criterion> criterion(CriterionResult result, CallDefinition call) {
        return call.grid().stream()
                .filter(criterion -> criterion.code().equals(result.code()))
                .findFirst();
    }
}
