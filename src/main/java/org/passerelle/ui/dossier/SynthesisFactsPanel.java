package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.passerelle.funding.StateShare;
import org.passerelle.reviews.Divergence;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.synthesis.SynthesisFacts;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Countries;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.OpinionBadge;
import org.passerelle.ui.component.StateShareNote;
import org.passerelle.ui.component.Tone;

/** What the service knows of a dossier, as its synthesis shows it. */
public final class SynthesisFactsPanel extends Div {

    private final transient SynthesisFacts facts;
    private final transient Purses purses;

    public SynthesisFactsPanel(SynthesisFacts facts, Purses purses, ZoneId zone) {
        this.facts = facts;
        this.purses = purses;
        addClassName("pile");
        Paragraph asOf = new Paragraph(ViewLanguage.text("synthesis.asOf", Formats.dateTime(facts.asOf(), zone)));
        asOf.addClassNames("soft", "small");
        add(asOf, figures());
        findings();
        opinions();
        scores();
        earlier();
        StateShare doubles = facts.doubles();
        if (doubles != null) {
            add(new H3(ViewLanguage.text("doubleFunding.caption")), new StateShareNote(doubles));
            facts.compared().forEach(compared -> add(line(compared)));
        }
    }

    private static Component line(SynthesisFacts.Compared compared) {
        Paragraph line = new Paragraph(ViewLanguage.text("doubleFunding.foundBy", compared.by()) + " ");
        line.add(Foreign.french(new Span(compared.words())));
        return line;
    }

    private Component figures() {
        SynthesisFacts.Figures figures = facts.figures();
        KeyValueList list = new KeyValueList()
                .with(ViewLanguage.text("synthesis.lead"), facts.lead())
                .with(
                        ViewLanguage.text("synthesis.countries"),
                        figures.countries().stream()
                                .map(code -> Countries.name(CountryCode.of(code)))
                                .collect(Collectors.joining(", ")));
        if (figures.from() != null && figures.until() != null) {
            list.with(
                    ViewLanguage.text("synthesis.period"),
                    ViewLanguage.text(
                            "synthesis.fromUntil", Formats.date(figures.from()), Formats.date(figures.until())));
        }
        if (figures.redZone() != null) {
            list.with(
                    ViewLanguage.text("synthesis.redZone"),
                    ViewLanguage.text("synthesis.redZone.travel", Formats.money(figures.redZone())));
        }
        return list.with(ViewLanguage.text("synthesis.total"), Formats.money(figures.total()))
                .with(
                        ViewLanguage.text("synthesis.requested"),
                        ViewLanguage.text(
                                "synthesis.requestedRate",
                                Formats.money(figures.requested()),
                                Formats.percent(figures.rate())))
                .with(ViewLanguage.text("synthesis.wants"), purses.amounts(figures.wants()))
                .with(
                        ViewLanguage.text("synthesis.viable"),
                        figures.viable().isPositive() ? Formats.money(figures.viable()) : "");
    }

    private void findings() {
        UnorderedList list = new UnorderedList();
        facts.findings().forEach(found -> {
            ListItem item = new ListItem(
                    new Span(ViewLanguage.text("check." + found.code()) + " "),
                    new Badge(
                            ViewLanguage.word("checkResult", found.officer()),
                            found.automatic() == found.officer() ? Tone.PLAIN : Tone.WARN));
            if (!found.comment().isBlank()) {
                item.add(new Text(" "), Foreign.french(new Span(found.comment())));
            }
            list.add(item);
        });
        SynthesisFacts.Lifted lifted = facts.derogation();
        if (lifted != null) {
            list.add(new ListItem(ViewLanguage.text("synthesis.derogation." + lifted.state())));
        }
        section("synthesis.found", list, list.getChildren().findAny().isPresent(), "synthesis.nothingFound");
    }

    private void opinions() {
        if (facts.conflict()) {
            add(new H3(ViewLanguage.text("synthesis.opinions")));
            Paragraph conflict = new Paragraph(
                    new Badge(ViewLanguage.text("synthesis.conflict"), Tone.WARN),
                    new Text(" " + ViewLanguage.text("synthesis.conflictOf", bodies())));
            add(conflict);
        }
        DataTable<SynthesisFacts.Opinion> table = new DataTable<SynthesisFacts.Opinion>(
                        ViewLanguage.text("synthesis.opinions"))
                .column(ViewLanguage.text("synthesis.body"), SynthesisFactsPanel::body)
                .component(ViewLanguage.text("synthesis.opinion"), SynthesisFactsPanel::value)
                .component(
                        ViewLanguage.text("synthesis.comment"), opinion -> Foreign.french(new Span(opinion.comment())));
        if (facts.opinions().isEmpty()) {
            section("synthesis.opinions", table, false, "synthesis.noOpinion");
        } else {
            add(table.show(facts.opinions()));
        }
    }

    private String bodies() {
        return facts.opinions().stream()
                .filter(opinion -> opinion.opposes() || opinion.favours())
                .map(opinion -> ViewLanguage.text(
                        "synthesis.bodySays",
                        body(opinion),
                        opinion.value() == null ? "" : ViewLanguage.word("opinion", opinion.value())))
                .collect(Collectors.joining(", "));
    }

    private static String body(SynthesisFacts.Opinion opinion) {
        return ViewLanguage.text(opinion.titleKey(), opinion.ownName());
    }

    private static Component value(SynthesisFacts.Opinion opinion) {
        Div cell = new Div();
        if (opinion.value() == null) {
            cell.add(new Badge(ViewLanguage.text("synthesis.awaited"), Tone.WAITING));
        } else {
            cell.add(new OpinionBadge(opinion.value()));
        }
        if (opinion.late() != null) {
            cell.add(new Badge(
                    ViewLanguage.text("opinionFlag.late", ViewLanguage.word("opinion", opinion.late())), Tone.WARN));
        }
        return cell;
    }

    private void scores() {
        SynthesisFacts.Scores scores = facts.scores();
        if (scores == null) {
            section("synthesis.scores", new Span(), false, "synthesis.noScores");
            return;
        }
        KeyValueList whole = new KeyValueList()
                .with(ViewLanguage.text("synthesis.mean"), Formats.number(scores.mean()))
                .with(
                        ViewLanguage.text("synthesis.totals"),
                        scores.totals().stream().map(Formats::number).collect(Collectors.joining(" · ")))
                .with(ViewLanguage.text("synthesis.gap"), gap(scores))
                .with(
                        ViewLanguage.text("synthesis.advised"),
                        scores.recommendations().entrySet().stream()
                                .map(e -> ViewLanguage.word("recommendation", e.getKey()) + " × " + e.getValue())
                                .collect(Collectors.joining(", ")));
        add(
                new H3(ViewLanguage.text("synthesis.scores")),
                whole,
                new DataTable<SynthesisFacts.CriterionScore>(ViewLanguage.text("synthesis.byCriterion"))
                        .column(ViewLanguage.text("synthesis.criterion"), SynthesisFactsPanel::criterion)
                        .number(ViewLanguage.text("synthesis.low"), each -> Formats.number(each.low()))
                        .number(ViewLanguage.text("synthesis.median"), each -> Formats.number(each.median()))
                        .number(ViewLanguage.text("synthesis.high"), each -> Formats.number(each.high()))
                        .show(scores.criteria()));
        if (!scores.dissents().isEmpty()) {
            UnorderedList list = new UnorderedList();
            scores.dissents()
                    .forEach(dissent -> list.add(new ListItem(
                            new Span(ViewLanguage.text(
                                            "synthesis.dissents",
                                            dissent.reviewer(),
                                            ViewLanguage.word("recommendation", dissent.recommendation()),
                                            Formats.number(dissent.total()))
                                    + " "),
                            Foreign.french(new Span(dissent.words())))));
            add(new H3(ViewLanguage.text("synthesis.dissent")), list);
        }
    }

    private static String gap(SynthesisFacts.Scores scores) {
        String points = ViewLanguage.text("synthesis.points", scores.gap());
        return scores.divergence() == Divergence.NONE
                ? points
                : points + " – " + ViewLanguage.word("divergence", scores.divergence());
    }

    private static String criterion(SynthesisFacts.CriterionScore each) {
        return each.code() + " – " + (ViewLanguage.current() == Language.FR ? each.label() : each.labelEn());
    }

    private void earlier() {
        DataTable<SynthesisFacts.EarlierGrant> table = new DataTable<SynthesisFacts.EarlierGrant>(
                        ViewLanguage.text("synthesis.earlier"))
                .code(ViewLanguage.text("synthesis.dossier"), SynthesisFacts.EarlierGrant::number)
                .component(ViewLanguage.text("synthesis.title"), each -> Foreign.french(new Span(each.title())))
                .column(ViewLanguage.text("synthesis.decidedOn"), each -> Formats.date(each.decidedOn()))
                .number(ViewLanguage.text("synthesis.granted"), each -> Formats.money(each.granted()));
        if (facts.earlier().isEmpty()) {
            section("synthesis.earlier", table, false, "synthesis.noEarlier");
        } else {
            add(table.show(facts.earlier()));
        }
    }

    private void section(String key, Component content, boolean filled, String none) {
        Paragraph nothing = new Paragraph(ViewLanguage.text(none));
        nothing.addClassName("soft");
        add(new H3(ViewLanguage.text(key)), filled ? content : nothing);
    }
}
