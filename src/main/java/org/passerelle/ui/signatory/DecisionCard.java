package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.SessionLine;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.ListBadge;
import org.passerelle.ui.committee.MeanScore;
import org.passerelle.ui.committee.OpinionMarks;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.Tone;

/** One decision to sign: what is decided, and beside it every reason to defend it by. */
final class DecisionCard extends ListItem {

    private final SessionLine line;
    private final Outcome outcome;
    private final Purses purses;

    /** @param act the form of the act, for the one who signs it */
    DecisionCard(Signatures.Proposed proposed, Purses purses, Optional<DecisionSheet> act) {
        this.line = proposed.line();
        this.outcome = line.outcome();
        this.purses = purses;
        addClassNames("decision");
        Div what = new Div(head(), decided(proposed));
        what.addClassName("what");
        Div why = new Div(reasons(proposed), new OpinionMarks(proposed.opinions()));
        why.addClassName("why");
        act.ifPresent(why::add);
        add(what, why);
    }

    private Component head() {
        Paragraph over = new Paragraph(line.number() + " · " + line.leadName());
        over.addClassNames("soft", "small", "over");
        Anchor title = Links.dossier(line.dossier(), line.title());
        return new Div(over, new H3(title));
    }

    private Component decided(Signatures.Proposed proposed) {
        Div decided = new Div(new ListBadge(outcome.list(), outcome.waitingRank()));
        decided.addClassName("outcome");
        if (outcome.list().isFunded()) {
            Span grants = new Span(purses.amounts(outcome.grants()));
            grants.addClassNames("grants", "money");
            Money first = outcome.grants().values().iterator().next();
            Span rate = new Span(ViewLanguage.text(
                    "decisions.rate",
                    Formats.percent(
                            Percent.ratio(first, proposed.dossier().plan().total())),
                    Formats.money(proposed.dossier().plan().total())));
            rate.addClassNames("soft", "small");
            decided.add(grants, rate);
        }
        if (outcome.departs()) {
            decided.add(new Badge(ViewLanguage.text("decisions.departs"), Tone.WAITING));
        }
        return decided;
    }

    private Component reasons(Signatures.Proposed proposed) {
        String conditions = proposed.act().items(DecisionKeys.CONDITIONS).stream()
                .flatMap(item -> item.text(DecisionKeys.CONDITION).stream())
                .collect(Collectors.joining(" ; "));
        return new KeyValueList()
                .with(
                        ViewLanguage.text("decisions.score"),
                        ViewLanguage.text("decisions.scoreAt", MeanScore.words(line.mean()), line.rank()))
                .with(ViewLanguage.text("committee.wants"), purses.amounts(line.wants()))
                .with(ViewLanguage.text("decisions.proposal"), purses.why(line.proposed()))
                .with(ViewLanguage.text("decisions.committee"), outcome.reason())
                .with(ViewLanguage.text("decisions.conditions"), conditions);
    }
}
