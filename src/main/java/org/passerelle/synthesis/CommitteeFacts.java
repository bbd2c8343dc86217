package org.passerelle.synthesis;

import java.util.List;
import org.passerelle.committee.CallDeliberated;
import org.passerelle.committee.CommitteeConvened;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierCancelled;
import org.passerelle.dossiers.DossierWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The committee is convened: the book is closed. It has spoken, or a dossier ended: what is still written is not needed. */
@Component
class CommitteeFacts {

    private final Books books;
    private final Meetings meetings;
    private final Syntheses syntheses;

    CommitteeFacts(Books books, Meetings meetings, Syntheses syntheses) {
        this.books = books;
        this.meetings = meetings;
        this.syntheses = syntheses;
    }

    @EventListener
    void on(CommitteeConvened event) {
        Meeting meeting = meetings.get(event.meeting());
        books.convened(meeting.call(), meeting.convenedBy());
    }

    /** A dossier that is put off may still be written of. */
    @EventListener
    void on(CallDeliberated event) {
        syntheses.drop(event.outcomes().entrySet().stream()
                .filter(outcome -> outcome.getValue() != RankingList.DEFERRED)
                .map(outcome -> outcome.getKey())
                .toList());
    }

    @EventListener
    void on(DossierWithdrawn event) {
        syntheses.drop(List.of(event.dossier()));
    }

    @EventListener
    void on(DossierCancelled event) {
        syntheses.drop(List.of(event.dossier()));
    }
}
