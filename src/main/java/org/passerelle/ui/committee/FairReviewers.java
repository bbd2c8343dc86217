package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.passerelle.people.PersonId;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Strip;

/** How mildly each reviewer marks, beside what chance moves. */
final class FairReviewers extends Section {

    /** @param names of those who may be named to the reader */
    FairReviewers(Bench.Figures figures, Map<PersonId, String> names) {
        List<Bench.Reviewer> reviewers = figures.reviewers();
        addClassName("section");
        double widest =
                reviewers.stream().mapToDouble(r -> Math.abs(r.effect())).max().orElse(0);
        add(
                new H2(ViewLanguage.text("fairness.reviewers")),
                new Paragraph(ViewLanguage.text("fairness.reviewers.lead", Points.plain(figures.noise()))),
                table(widest, names).show(reviewers));
    }

    private static DataTable<Bench.Reviewer> table(double widest, Map<PersonId, String> names) {
        return new DataTable<Bench.Reviewer>(ViewLanguage.text("fairness.reviewers"))
                .captionHidden()
                .column(ViewLanguage.text("fairness.reviewer"), r -> name(r.person(), r.letter(), names))
                .number(ViewLanguage.text("fairness.sheets"), reviewer -> Integer.toString(reviewer.sheets()))
                .number(ViewLanguage.text("fairness.effect"), reviewer -> Points.signed(reviewer.effect()))
                .component(ViewLanguage.text("fairness.effect.picture"), reviewer -> strip(reviewer, widest));
    }

    /** The name where the reader may know it, else the letter. */
    static String name(PersonId person, String letter, Map<PersonId, String> names) {
        return names.getOrDefault(person, ViewLanguage.text("fairness.reviewerNamed", letter));
    }

    private static Strip strip(Bench.Reviewer reviewer, double widest) {
        double share = widest == 0 ? 0 : reviewer.effect() / widest;
        double end = 0.5 + 0.48 * share;
        return new Strip()
                .rule(0.5, "axis")
                .line(Math.min(0.5, end), Math.max(0.5, end), reviewer.effect() < 0 ? "bar harder" : "bar");
    }
}
