package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Turn;
import org.passerelle.committee.Vote;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.KeyValueList;

/** One item in large type: what is asked, what is proposed, how it was answered in counts. Neither scores nor names of voters. */
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

    void show(Turn turn, SessionLine line, Meeting meeting, Purses purses) {
        removeAll();
        add(place(turn), new H2(line.number() + " – " + line.title()), new Paragraph(line.leadName()));
        KeyValueList facts = new KeyValueList()
                .with(ViewLanguage.text("committee.wants"), purses.amounts(line.wants()))
                .with(
                        ViewLanguage.text("committee.why"),
                        ViewLanguage.word("list", line.proposed().list()) + amounts(line, purses));
        Optional<Ballot> ballot = meeting.ballot(line.dossier());
        ballot.ifPresent(answer -> facts.with(ViewLanguage.text("projection.answer"), words(answer)));
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

    private static String amounts(SessionLine line, Purses purses) {
        return line.proposed().grants().isEmpty()
                ? ""
                : ", " + purses.amounts(line.proposed().grants());
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
