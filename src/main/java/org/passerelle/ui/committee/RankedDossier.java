package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.BookPage;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.ScoreWords;
import org.passerelle.ui.component.SuspendedNote;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.dossier.SynthesisWordsPanel;

/** One dossier of the ranking: its score, its opinions, what is proposed and why, and what the committee changes. */
final class RankedDossier extends ListItem {

    private final SessionLine line;
    private final RoomDraft draft;
    private final Purses purses;
    private final Runnable changed;
    private final Div words = new Div();
    private final Div outcome = new Div();
    private final Div changeArea = new Div();
    private final PositionField position;
    private final @Nullable Button change;
    private Optional<ChangePanel> panel = Optional.empty();
    private Optional<BallotPanel> ballot = Optional.empty();

    /**
     * @param before the dossier ranked before it; null for the first
     * @param mayChange whether the reader closes the deliberation
     */
    RankedDossier(
            SessionLine line,
            RoomDraft draft,
            Purses purses,
            Briefing briefing,
            @Nullable SessionLine before,
            boolean mayChange,
            Runnable changed) {
        this.line = line;
        this.draft = draft;
        this.purses = purses;
        this.changed = changed;
        addClassName("ranked");
        outcome.addClassName("outcome");
        Span rank = new Span(Integer.toString(line.rank()));
        rank.addClassNames("rank", "numbers");
        rank.getElement().setAttribute("aria-hidden", "true");
        words.add(
                head(briefing.title(line)),
                facts(before, briefing.redTravel(line.dossier())),
                new SuspendedNote(briefing.suspensions(line.dossier())),
                new OpinionMarks(briefing.opinions(line.dossier())));
        words.addClassName("words");
        position = new PositionField(line, draft, briefing.opinions(line.dossier()), mayChange, changed);
        changeArea.addClassName("change-area");
        add(rank, words, outcome, position, changeArea);
        change = mayChange && !line.isWithdrawn()
                ? new Button(ViewLanguage.text("committee.change"), click -> open())
                : null;
        if (change != null) {
            change.setAriaLabel(ViewLanguage.text("committee.changeOf", line.number()));
        }
        if (change != null && draft.isChanged(line)) {
            unfold();
        }
        refresh();
    }

    /** Shows what is missing in the change of this dossier. */
    void complain() {
        panel.ifPresent(ChangePanel::complain);
    }

    /** What the committee book holds of it, folded away. */
    void synthesis(BookPage page) {
        NativeDetails folded = new NativeDetails(
                ViewLanguage.text("book.sheet"),
                new SynthesisWordsPanel(page.content().words(), purses));
        folded.addClassName("wide");
        words.add(folded);
    }

    /** How the committee answers on it, while it sits. */
    void answered(BallotPanel answers) {
        ballot = Optional.of(answers);
        add(answers);
    }

    DossierId dossier() {
        return line.dossier();
    }

    /** Whether the reader is in a field of the change of this dossier. */
    boolean isBusy() {
        return position.isBusy() || panel.filter(ChangePanel::isBusy).isPresent();
    }

    /** Shows what somebody else said of it. */
    void follow() {
        panel = Optional.empty();
        changeArea.removeAll();
        position.follow();
        if (change != null && draft.isChanged(line)) {
            unfold();
        }
        refresh();
    }

    /** Shows what the committee answered meanwhile. */
    void follow(Meeting now) {
        ballot.ifPresent(answers -> answers.follow(now));
    }

    /** Brings the outcome up to date. */
    void refresh() {
        ballot.ifPresent(BallotPanel::refresh);
        position.refresh();
        outcome.removeAll();
        if (line.isWithdrawn()) {
            outcome.add(new WithdrawnBadge(line, purses));
            return;
        }
        RankingList list = draft.listOf(line);
        boolean isChanged = draft.isChanged(line);
        outcome.add(new ListBadge(list, isChanged ? null : line.proposed().waitingRank()));
        if (list.isFunded()) {
            Span grants = new Span(purses.amounts(draft.grantsOf(line)));
            grants.addClassNames("grants", "money");
            outcome.add(grants);
        }
        if (isChanged) {
            outcome.add(new Badge(ViewLanguage.text("committee.changed"), Tone.WAITING));
        } else if (change != null && panel.isEmpty()) {
            outcome.add(change);
        }
        setClassName("changed", isChanged);
    }

    private Component head(Component title) {
        H3 heading = new H3(title);
        Paragraph over =
                new Paragraph(ViewLanguage.text("committee.rankOf", line.rank(), line.number(), line.leadName()));
        over.addClassNames("soft", "small", "over");
        return new Div(over, heading);
    }

    private Component facts(@Nullable SessionLine before, Optional<Money> redTravel) {
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("committee.mean"), ScoreWords.of100(line.mean()) + tie(before))
                .with(ViewLanguage.text("committee.wants"), purses.amounts(line.wants()));
        redTravel.ifPresent(travel -> facts.with(
                ViewLanguage.text("synthesis.redZone"),
                ViewLanguage.text("synthesis.redZone.travel", Formats.money(travel))));
        facts.with(ViewLanguage.text("committee.why"), purses.why(line.proposed()));
        facts.addClassName("facts");
        return facts;
    }

    /** What separated it from the dossier before, where both have the same mean (D7). */
    private String tie(@Nullable SessionLine before) {
        return before == null || line.tieBreak() == null
                ? ""
                : " "
                        + ViewLanguage.text(
                                "committee.tied", ViewLanguage.word("tieBreak", line.tieBreak()), before.number());
    }

    private void open() {
        ChangePanel opened = unfold();
        refresh();
        opened.start();
    }

    private ChangePanel unfold() {
        ChangePanel opened = new ChangePanel(line, draft, purses, this::say, this::revert);
        panel = Optional.of(opened);
        changeArea.add(opened);
        return opened;
    }

    private void say() {
        refresh();
        changed.run();
    }

    private void revert() {
        draft.revert(line);
        panel = Optional.empty();
        changeArea.removeAll();
        say();
        if (change != null) {
            change.focus();
        }
    }
}
