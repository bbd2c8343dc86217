package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Criterion;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.ScoreWords;
import org.passerelle.ui.component.Tone;

/** The score sheets of a dossier: those locked with their scores, the others with who is awaited until when. */
public final class SheetsPanel extends Div {

    private final List<Criterion> grid;
    private final ZoneId zone;

    public SheetsPanel(List<Assignment> sheets, List<Criterion> grid, ZoneId zone) {
        this.grid = List.copyOf(grid);
        this.zone = zone;
        addClassName("pile");
        if (sheets.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("dossier.sheets.none"), ViewLanguage.text("dossier.sheets.noneHint")));
        }
        for (int place = 0; place < sheets.size(); place++) {
            add(card(sheets.get(place), place + 1));
        }
    }

    /** With the score that ranks the dossier above the sheets, where there is one to be seen. */
    public SheetsPanel over(@Nullable BigDecimal mean) {
        if (mean != null) {
            addComponentAsFirst(
                    new KeyValueList().with(ViewLanguage.text("dossier.sheets.mean"), ScoreWords.of100(mean)));
        }
        return this;
    }

    /** @param place from 1, which stands for a reviewer whom the call does not name to the reader */
    private Component card(Assignment assignment, int place) {
        String name = assignment.reviewerName().isEmpty()
                ? ViewLanguage.text("dossier.sheets.unnamed", place)
                : assignment.reviewerName();
        Article card = new Article(new H3(name));
        card.addClassName("card");
        BigDecimal total = assignment.total();
        if (!assignment.hasAccepted()) {
            Tone tone = assignment.isInvited() ? Tone.WAITING : Tone.PLAIN;
            card.add(new Badge(ViewLanguage.word("reviewerState", assignment.state()), tone));
            return card;
        }
        if (total == null) {
            card.add(
                    new Badge(ViewLanguage.text("dossier.sheets.awaited"), Tone.WAITING),
                    line(ViewLanguage.text("dossier.sheets.due", Formats.due(assignment.dueAt(), zone))));
            return card;
        }
        ScoreSheet sheet = assignment.sheet();
        Recommendation advice = sheet.recommendation();
        card.add(new KeyValueList()
                .with(ViewLanguage.text("dossier.sheets.total"), ScoreWords.of100(total))
                .with(
                        ViewLanguage.text("dossier.sheets.advice"),
                        advice == null ? null : ViewLanguage.word("recommendation", advice))
                .with(
                        ViewLanguage.text("dossier.sheets.amount"),
                        sheet.proposedAmount() == null ? null : Formats.money(sheet.proposedAmount()))
                .with(ViewLanguage.text("dossier.sheets.strengths"), sheet.strengths())
                .with(ViewLanguage.text("dossier.sheets.weaknesses"), sheet.weaknesses()));
        card.add(scores(name, sheet));
        return card;
    }

    private Component scores(String name, ScoreSheet sheet) {
        return new DataTable<Criterion>(ViewLanguage.text("dossier.sheets.caption", name))
                .captionHidden()
                .column(ViewLanguage.text("site.call.criterion"), c -> ViewLanguage.text(c.label()))
                .number(ViewLanguage.text("site.call.weight"), c -> ViewLanguage.text("site.call.points", c.weight()))
                .number(
                        ViewLanguage.text("dossier.sheets.score"),
                        c -> Formats.number(sheet.scores().getOrDefault(c.code(), BigDecimal.ZERO)))
                .column(ViewLanguage.text("dossier.sheets.comment"), c -> sheet.comments()
                        .getOrDefault(c.code(), ""))
                .show(grid);
    }

    private static Paragraph line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "soft");
        return line;
    }
}
