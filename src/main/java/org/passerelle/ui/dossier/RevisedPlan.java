package org.passerelle.ui.dossier;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.Objects;
import org.passerelle.awards.Revision;
import org.passerelle.funding.FundingPlan;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;

/** The revised budget of a partial award beside the submitted one: who handed it in, and what changes. */
public final class RevisedPlan extends Section {

    public RevisedPlan(FundingPlan submitted, Revision revision, ZoneId zone) {
        addClassName("section");
        FundingPlan revised = revision.plan();
        add(
                new H3(ViewLanguage.text("revision.title")),
                new Paragraph(ViewLanguage.text(
                        "revision.by",
                        Formats.dateTime(Objects.requireNonNull(revision.handedInAt()), zone),
                        Objects.requireNonNull(revision.handedInBy()))),
                new KeyValueList()
                        .with(ViewLanguage.text("revision.total"), Formats.money(revised.total()))
                        .with(ViewLanguage.text("offer.rate"), Formats.percent(revision.rate(revised.requested()))),
                new DataTable<PlanDifference>(ViewLanguage.text("revision.difference"))
                        .column(ViewLanguage.text("revision.line"), PlanDifference::line)
                        .number(ViewLanguage.text("revision.before"), d -> Formats.money(d.before()))
                        .number(ViewLanguage.text("revision.after"), d -> Formats.money(d.after()))
                        .number(ViewLanguage.text("revision.change"), RevisedPlan::change)
                        .show(PlanDifference.of(submitted, revised)));
    }

    private static String change(PlanDifference line) {
        return (line.change().isPositive() ? "+" : "") + Formats.money(line.change());
    }
}
