package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.passerelle.calls.Criterion;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.reviews.fairness.Spread;
import org.passerelle.reviews.fairness.Subject;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Strip;

/** How far the scores of each criterion lie apart, over the call and from one reader of a dossier to the other. */
final class FairCriteria extends Section {

    private final List<Criterion> grid;

    FairCriteria(Bench.Figures figures, List<Criterion> grid) {
        this.grid = grid;
        double widest = figures.criteria().stream()
                .mapToDouble(s -> Math.max(s.within(), s.overall().deviation()))
                .max()
                .orElse(0);
        addClassName("section");
        add(
                new H2(ViewLanguage.text("fairness.criteria")),
                new Paragraph(ViewLanguage.text("fairness.criteria.lead")),
                table(widest).show(figures.criteria()),
                byDossier(figures));
    }

    private DataTable<Spread> table(double widest) {
        return new DataTable<Spread>(ViewLanguage.text("fairness.criteria"))
                .captionHidden()
                .column(ViewLanguage.text("fairness.criterion"), this::label)
                .number(ViewLanguage.text("fairness.within"), spread -> Points.fine(spread.within()))
                .number(
                        ViewLanguage.text("fairness.overall"),
                        spread -> Points.fine(spread.overall().deviation()))
                .number(
                        ViewLanguage.text("fairness.range"),
                        spread -> Points.plain(spread.overall().range()))
                .column(ViewLanguage.text("fairness.widest"), FairCriteria::widestDossier)
                .component(ViewLanguage.text("fairness.spread.picture"), spread -> strip(spread, widest));
    }

    private String label(Spread spread) {
        return grid.stream()
                .filter(criterion -> criterion.code().equals(spread.criterion()))
                .findFirst()
                .map(criterion -> spread.criterion() + " – " + ViewLanguage.text(criterion.label()))
                .orElse(spread.criterion());
    }

    private static String widestDossier(Spread spread) {
        return spread.byDossier().entrySet().stream()
                .max(Comparator.comparingDouble(e -> e.getValue().range()))
                .filter(e -> e.getValue().range() > 0)
                .map(e -> ViewLanguage.text(
                        "fairness.widestOf",
                        e.getKey().number(),
                        Points.plain(e.getValue().range())))
                .orElse("–");
    }

    private static Strip strip(Spread spread, double widest) {
        double scale = widest == 0 ? 0 : 0.98 / widest;
        return new Strip()
                .line(0, scale * spread.overall().deviation(), "bar overall")
                .line(0, scale * spread.within(), "bar");
    }

    /** Each dossier with the standard deviation and the range of each criterion. */
    private static Component byDossier(Bench.Figures figures) {
        DataTable<Subject> table = new DataTable<Subject>(ViewLanguage.text("fairness.byDossier"))
                .captionHidden()
                .component(ViewLanguage.text("committee.dossier"), FairRanking::dossier);
        figures.criteria()
                .forEach(spread -> table.number(spread.criterion(), subject -> words(spread.byDossier(), subject)));
        Details details = new Details(
                ViewLanguage.text("fairness.byDossier"),
                FairRanking.paged(
                        table,
                        figures.standings().stream()
                                .map(Bench.Standing::dossier)
                                .toList()));
        details.addClassName("by-dossier");
        return details;
    }

    private static String words(Map<Subject, Spread.Width> widths, Subject subject) {
        Spread.Width width = widths.get(subject);
        return width == null
                ? "–"
                : ViewLanguage.text("fairness.width", Points.fine(width.deviation()), Points.plain(width.range()));
    }
}
