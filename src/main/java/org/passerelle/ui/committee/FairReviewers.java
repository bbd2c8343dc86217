package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Strip;

/** How mildly each reviewer marks, beside what chance moves. */
final class FairReviewers extends Section {

    /** @param noise the standard deviation of what nothing explains, points of 100 */
    FairReviewers(List<Bench.Reviewer> reviewers, double noise) {
        addClassName("section");
        double widest =
                reviewers.stream().mapToDouble(r -> Math.abs(r.effect())).max().orElse(0);
        add(
                new H2(ViewLanguage.text("fairness.reviewers")),
                new Paragraph(ViewLanguage.text("fairness.reviewers.lead", Points.plain(noise))),
                table(widest).show(reviewers));
    }

    private static DataTable<Bench.Reviewer> table(double widest) {
        return new DataTable<Bench.Reviewer>(ViewLanguage.text("fairness.reviewers"))
                .captionHidden()
                .column(ViewLanguage.text("fairness.reviewer"), FairReviewers::name)
                .number(ViewLanguage.text("fairness.sheets"), reviewer -> Integer.toString(reviewer.sheets()))
                .number(ViewLanguage.text("fairness.effect"), reviewer -> Points.signed(reviewer.effect()))
                .component(ViewLanguage.text("fairness.effect.picture"), reviewer -> strip(reviewer, widest));
    }

    private static String name(Bench.Reviewer reviewer) {
        return ViewLanguage.text("fairness.reviewerNamed", reviewer.letter());
    }

    private static Strip strip(Bench.Reviewer reviewer, double widest) {
        double share = widest == 0 ? 0 : reviewer.effect() / widest;
        double end = 0.5 + 0.48 * share;
        return new Strip()
                .rule(0.5, "axis")
                .line(Math.min(0.5, end), Math.max(0.5, end), reviewer.effect() < 0 ? "bar harder" : "bar");
    }
}
