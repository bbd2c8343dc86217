package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.passerelle.awards.FirstSignature;
import org.passerelle.awards.Verdict;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.ListBadge;
import org.passerelle.ui.committee.OpinionMarks;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.ScoreWords;
import org.passerelle.ui.component.SuspendedNote;
import org.passerelle.ui.component.Tone;

/** One decision to sign: what is decided, and beside it every reason to defend it by. */
final class DecisionCard extends ListItem {

    private final SessionLine line;
    private final Outcome outcome;
    private final Purses purses;
    private final transient Signatures.Proposed proposed;
    private final Checkbox tick = new Checkbox(ViewLanguage.text("decisions.tick"));

    /**
     * @param page the address of its page of reasons
     * @param signs whether the reader may sign it
     * @param ticked whether it is among those to be signed
     */
    DecisionCard(Signatures.Proposed proposed, Purses purses, String page, boolean signs, boolean ticked) {
        this.proposed = proposed;
        this.line = proposed.line();
        this.outcome = line.outcome();
        this.purses = purses;
        addClassNames("decision");
        Div what = new Div(head(), decided(proposed));
        what.addClassName("what");
        Div why = new Div(
                reasons(proposed), new SuspendedNote(proposed.suspensions()), new OpinionMarks(proposed.opinions()));
        why.addClassName("why");
        why.add(act(page, proposed.opened()));
        if (signs) {
            tick.setValue(ticked);
            tick.setAriaLabel(ViewLanguage.text("decisions.tickNamed", line.number()));
            what.add(tick);
        }
        proposed.first().ifPresent(signed -> what.add(signed(signed)));
        add(what, why);
    }

    private Component signed(FirstSignature first) {
        Span words = new Span(ViewLanguage.text(
                "decisions.firstSigned",
                first.name(),
                Formats.dateTime(first.at(), purses.call().zone())));
        words.addClassNames("small");
        return words;
    }

    /** What may be done with it beside signing. */
    void offer(Component act) {
        add(act);
    }

    /** The SHA-256 of the text that it stands for. */
    String sha256() {
        return proposed.page().sha256();
    }

    DossierId dossier() {
        return line.dossier();
    }

    void onTick(Consumer<Boolean> then) {
        tick.addValueChangeListener(change -> then.accept(change.getValue()));
    }

    private Component act(String page, boolean opened) {
        Anchor link = new Anchor(page, ViewLanguage.text("decisions.act", line.number()));
        link.setRouterIgnore(false);
        Div act = new Div(link);
        act.addClassName("act");
        if (opened) {
            act.add(new Badge(ViewLanguage.text("decisions.opened"), Tone.GOOD));
        }
        if (proposed.page().savedBy() != null) {
            Span by = new Span(
                    ViewLanguage.text("decisions.editedBy", proposed.page().savedBy()));
            by.addClassNames("soft", "small");
            act.add(by);
        }
        return act;
    }

    private Component head() {
        Paragraph over = new Paragraph(line.number() + " · " + line.leadName());
        over.addClassNames("soft", "small", "over");
        Anchor title = Links.dossier(line.dossier(), line.title());
        return new Div(over, new H3(title));
    }

    private Component decided(Signatures.Proposed proposed) {
        Div decided = new Div(new ListBadge(verdict().list(), verdict().waitingRank()));
        decided.addClassName("outcome");
        if (verdict().list().isFunded()) {
            Span grants = new Span(purses.amounts(verdict().grants()));
            grants.addClassNames("grants", "money");
            Money first = verdict().grant();
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
        if (proposed.page().departs()) {
            decided.add(new Badge(ViewLanguage.text("decisions.differs"), Tone.WAITING));
        }
        return decided;
    }

    private Verdict verdict() {
        return proposed.page().verdict();
    }

    private Component reasons(Signatures.Proposed proposed) {
        String conditions = proposed.page().answers().items(DecisionKeys.CONDITIONS).stream()
                .flatMap(item -> item.text(DecisionKeys.CONDITION).stream())
                .collect(Collectors.joining(" ; "));
        String codes = proposed.page().draft().codes().stream()
                .map(code -> code + " – " + ViewLanguage.word("reason", code))
                .collect(Collectors.joining(", "));
        return new KeyValueList()
                .with(
                        ViewLanguage.text("decisions.score"),
                        ViewLanguage.text("decisions.scoreAt", ScoreWords.plain(line.mean()), line.rank()))
                .with(ViewLanguage.text("decisions.tie"), tie())
                .with(ViewLanguage.text("committee.wants"), purses.amounts(line.wants()))
                .with(ViewLanguage.text("decisions.proposal"), purses.why(line.proposed()))
                .with(ViewLanguage.text("decisions.committee"), outcome.reason())
                .with(ViewLanguage.text("committee.position"), outcome.position())
                .with(ViewLanguage.text("decisions.why"), codes)
                .with(ViewLanguage.text("decisions.conditions"), conditions);
    }

    /** What put it behind the dossier before it, where both have the same score (D7). */
    private String tie() {
        return line.tieBreak() == null ? "" : ViewLanguage.word("tiedBy", line.tieBreak());
    }
}
