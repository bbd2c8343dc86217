package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.dossiers.LikelyDoubles;
import org.passerelle.dossiers.Likeness;
import org.passerelle.funding.StateShare;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.shared.Period;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.StageBadge;
import org.passerelle.ui.component.StateShareNote;
import org.passerelle.ui.component.Tone;

/** The dossiers that are likely to ask for the same project, each with why, and what an officer found. */
final class DoubleFundingPart extends Section {

    private final transient DoubleFunding funding;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final ZoneId zone;
    private final boolean examines;
    private final Div together = new Div();
    private final Div list = new Div();

    DoubleFundingPart(DoubleFunding funding, Rights rights, Actor actor, Dossier dossier, ZoneId zone) {
        this.funding = funding;
        this.actor = actor;
        this.dossier = dossier;
        this.zone = zone;
        examines = rights.allows(actor, Act.EXAMINE_LIKENESS);
        addClassNames("section", "pile");
        list.addClassName("pile");
        Paragraph lead = new Paragraph(ViewLanguage.text("doubleFunding.lead"));
        lead.addClassName("soft");
        add(new H3(ViewLanguage.text("doubleFunding.caption")), lead, together, list);
        draw();
    }

    private void draw() {
        LikelyDoubles likely = funding.together(actor, dossier.id());
        StateShare share = likely.share();
        list.removeAll();
        together.removeAll();
        if (share != null) {
            together.add(new StateShareNote(share));
        }
        likely.dossiers().forEach(likeness -> list.add(card(likeness)));
        setVisible(!likely.dossiers().isEmpty());
    }

    private Article card(Likeness likeness) {
        Anchor link = new Anchor(WorkPaths.dossier(likeness.other()), likeness.number());
        link.setRouterIgnore(false);
        Div head = new Div(new H4(link), new StageBadge(likeness.stage()), badge(likeness.examined() != null));
        head.addClassName("thread-head");
        Article card = new Article(head, Foreign.french(new Paragraph(likeness.title())), figures(likeness));
        card.addClassName("card");
        Likeness.Examined examined = likeness.examined();
        if (examined != null) {
            Paragraph comment = new Paragraph(examined.comment());
            comment.addClassName("as-written");
            Paragraph who = new Paragraph(
                    ViewLanguage.text("doubleFunding.examinedBy", examined.name(), Formats.date(examined.at(), zone)));
            who.addClassNames("small", "soft");
            card.add(who, comment);
        }
        if (examines) {
            card.add(act(likeness));
        }
        return card;
    }

    private Component figures(Likeness likeness) {
        return new KeyValueList()
                .with(ViewLanguage.text("doubleFunding.call"), likeness.callCode())
                .with(ViewLanguage.text("doubleFunding.lead.name"), likeness.leadName())
                .with(
                        ViewLanguage.text("doubleFunding.title"),
                        ViewLanguage.text("doubleFunding.alike", likeness.titlePercent()))
                .with(ViewLanguage.text("doubleFunding.common"), String.join(", ", likeness.common()))
                .with(
                        ViewLanguage.text("doubleFunding.period"),
                        ViewLanguage.text(
                                "doubleFunding.periods",
                                period(likeness.period()),
                                period(dossier.answers().period().orElse(null))));
    }

    private static String period(@Nullable Period period) {
        return period == null
                ? ViewLanguage.text("doubleFunding.noPeriod")
                : ViewLanguage.text("doubleFunding.fromTo", Formats.date(period.start()), Formats.date(period.end()));
    }

    private static Badge badge(boolean examined) {
        return new Badge(
                ViewLanguage.text(examined ? "doubleFunding.examined" : "doubleFunding.toExamine"),
                examined ? Tone.PLAIN : Tone.WARN);
    }

    private Button act(Likeness likeness) {
        Button act = new Button(ViewLanguage.text("doubleFunding.examine"));
        act.setAriaLabel(ViewLanguage.text("doubleFunding.examineOf", likeness.number()));
        act.addClickListener(click -> Confirm.askWithReason(
                About.dossier(dossier.id()),
                ViewLanguage.text("doubleFunding.examineOf", likeness.number()),
                ViewLanguage.text("doubleFunding.examineHint"),
                ViewLanguage.text("doubleFunding.examine"),
                reason -> {
                    funding.examine(actor, dossier.id(), likeness.other(), reason);
                    draw();
                }));
        return act;
    }
}
