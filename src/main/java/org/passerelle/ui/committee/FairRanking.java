package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.reviews.fairness.Bench;
import org.passerelle.reviews.fairness.Subject;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Strip;
import org.passerelle.ui.component.Tone;

/** Each dossier in both rankings, with the ranks between which chance leaves it, and the cut. */
final class FairRanking extends Section {

    private final @Nullable Integer cut;
    private final int dossiers;

    FairRanking(Bench.Figures figures) {
        this.cut = figures.cut();
        this.dossiers = figures.standings().size();
        addClassName("section");
        List<Bench.Standing> standings = figures.standings();
        DataTable<Bench.Standing> table = table();
        add(
                new H2(ViewLanguage.text("fairness.ranking")),
                new Paragraph(words(standings)),
                legend(),
                paged(table, standings));
    }

    /** A long list of which all is at hand, shown a page at a time; the key is a row's place. */
    static <T> PagedList<T, Integer> paged(DataTable<T> table, List<T> rows) {
        return new PagedList<>(
                table,
                (after, limit) -> rows.stream()
                        .skip(after.map(k -> k + 1).orElse(0))
                        .limit(limit)
                        .toList(),
                rows::indexOf,
                new EmptyState(ViewLanguage.text("fairness.none"), ""));
    }

    /** The dossier's number over its title. */
    static Component dossier(Subject dossier) {
        Span number = new Span(dossier.number());
        number.addClassNames("numbers", "small", "soft", "unbroken");
        Paragraph title = new Paragraph(Links.dossier(dossier.id(), dossier.title()));
        title.addClassName("line");
        return new Div(number, title);
    }

    private String words(List<Bench.Standing> standings) {
        if (cut == null) {
            return ViewLanguage.text("fairness.noCut");
        }
        long grey = standings.stream().filter(standing -> standing.isGrey(cut)).count();
        return ViewLanguage.text("fairness.cut", cut, grey);
    }

    private DataTable<Bench.Standing> table() {
        return new DataTable<Bench.Standing>(ViewLanguage.text("fairness.ranking"))
                .captionHidden()
                .component(ViewLanguage.text("committee.dossier"), standing -> dossier(standing.dossier()))
                .number(ViewLanguage.text("fairness.raw"), standing -> Points.of100(standing.raw()))
                .number(ViewLanguage.text("fairness.rawRank"), standing -> Integer.toString(standing.rawRank()))
                .number(ViewLanguage.text("fairness.adjusted"), standing -> Points.of100(standing.adjusted()))
                .number(
                        ViewLanguage.text("fairness.adjustedRank"),
                        standing -> Integer.toString(standing.adjustedRank()))
                .number(
                        ViewLanguage.text("fairness.interval"),
                        standing -> ViewLanguage.text("fairness.fromTo", standing.low(), standing.high()))
                .component(ViewLanguage.text("fairness.zone"), this::zone)
                .component(ViewLanguage.text("fairness.picture", dossiers), this::strip);
    }

    private Component zone(Bench.Standing standing) {
        if (cut == null) {
            return new Span("–");
        }
        if (standing.isGrey(cut)) {
            return new Badge(ViewLanguage.text("fairness.zone.grey"), Tone.WAITING);
        }
        return standing.high() <= cut
                ? new Badge(ViewLanguage.text("fairness.zone.within"), Tone.GOOD)
                : new Badge(ViewLanguage.text("fairness.zone.behind"), Tone.PLAIN);
    }

    private Strip strip(Bench.Standing standing) {
        Strip strip = new Strip();
        if (cut != null) {
            strip.rule((double) cut / dossiers, "cut");
        }
        return strip.line(at(standing.low()), at(standing.high()), "interval")
                .dot(at(standing.adjustedRank()), "adjusted")
                .dot(at(standing.rawRank()), "raw");
    }

    private double at(int rank) {
        return (rank - 0.5) / dossiers;
    }

    private Component legend() {
        UnorderedList legend = new UnorderedList(
                sign(new Strip().dot(0.5, "raw"), "fairness.legend.raw"),
                sign(new Strip().dot(0.5, "adjusted"), "fairness.legend.adjusted"),
                sign(new Strip().line(0.1, 0.9, "interval"), "fairness.legend.interval"));
        if (cut != null) {
            legend.add(sign(new Strip().rule(0.5, "cut"), "fairness.legend.cut"));
        }
        legend.addClassName("legend");
        return legend;
    }

    private static ListItem sign(Strip strip, String key) {
        return new ListItem(strip, new Span(ViewLanguage.text(key)));
    }
}
