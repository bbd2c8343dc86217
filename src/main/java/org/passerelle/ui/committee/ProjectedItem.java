package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Motion;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Turn;
import org.passerelle.committee.Vote;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.KeyValueList;

/** One item in large type: what the ranking proposes, what the committee is asked, how it answered in counts. Neither scores nor names of voters. */
final class ProjectedItem extends Section {

    ProjectedItem() {
        addClassNames("projected", "card");
        getElement().setAttribute("aria-live", "polite");
    }

    /** The room is at an item in which the reader takes no part: nothing of it is shown. */
    void away(Turn turn) {
        removeAll();
        add(place(turn), new H2(ViewLanguage.text("projection.away")));
    }

    /** @param asked what the room has now, which the committee is asked about */
    void show(Turn turn, SessionLine line, Meeting meeting, Motion asked, Purses purses) {
        removeAll();
        add(place(turn), new H2(line.number() + " – " + line.title()), new Paragraph(line.leadName()));
        Motion proposed = new Motion(line.proposed().list(), line.proposed().grants());
        Optional<Ballot> ballot = meeting.ballot(line.dossier());
        Motion voted = ballot.map(Ballot::motion).orElse(asked);
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("committee.wants"), purses.amounts(line.wants()))
                .with(ViewLanguage.text("committee.why"), words(proposed, purses));
        if (!voted.equals(proposed) || !voted.equals(asked)) {
            facts.with(ViewLanguage.text("projection.asked"), words(voted, purses));
        }
        ballot.ifPresent(answer -> facts.with(ViewLanguage.text("projection.answer"), words(answer)));
        if (!voted.equals(asked)) {
            facts.with(ViewLanguage.text("projection.askedSince"), words(asked, purses));
        }
        int recused = meeting.recused(line.dossier()).size();
        if (recused > 0) {
            facts.with(ViewLanguage.text("projection.recused"), Integer.toString(recused));
        }
        add(facts);
    }

    private static Paragraph place(Turn turn) {
        Paragraph place = new Paragraph(ViewLanguage.text("projection.place", turn.place(), turn.many()));
        place.addClassName("soft");
        return place;
    }

    private static String words(Motion motion, Purses purses) {
        String list = ViewLanguage.word("list", motion.list());
        return motion.grants().isEmpty() ? list : list + ", " + purses.amounts(motion.grants());
    }

    private static String words(Ballot ballot) {
        String result = ViewLanguage.word("ballot", ballot.result());
        return ballot.votes().isEmpty()
                ? result
                : result + ", "
                        + ViewLanguage.text(
                                "ballot.counts",
                                ballot.count(Vote.FOR),
                                ballot.count(Vote.AGAINST),
                                ballot.count(Vote.ABSTAIN));
    }
}
