package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.passerelle.committee.Envelopes;
import org.passerelle.committee.LineHead;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SessionOutline;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.ScoreWords;

/** A session that is closed: who was there, what was said of each dossier, what is left. */
final class SessionRecord extends Section {

    /**
     * @param lines of the session, read with their page
     * @param held the meeting that held it; none where nobody was convened
     * @param briefing what the reader may open of a dossier
     */
    SessionRecord(RoomLines lines, Optional<Meeting> held, Purses purses, Briefing briefing) {
        addClassName("section");
        SessionOutline session = lines.session();
        add(
                new H2(ViewLanguage.text("committee.session", session.number())),
                facts(lines, held, purses),
                table(lines, purses, briefing));
    }

    private static Component facts(RoomLines lines, Optional<Meeting> held, Purses purses) {
        SessionOutline session = lines.session();
        KeyValueList facts = new KeyValueList();
        facts.addClassName("session-facts");
        Instant closed = session.deliberatedAt();
        if (closed != null) {
            facts.with(
                    ViewLanguage.text("committee.closedOn"),
                    ViewLanguage.text(
                            "committee.byAt",
                            String.valueOf(session.deliberatedBy()),
                            Formats.dateTime(closed, purses.call().zone())));
        }
        facts.with(ViewLanguage.text("committee.place"), session.place());
        facts.with(ViewLanguage.text("committee.present"), String.join(", ", session.present()));
        held.map(Meeting::represented)
                .filter(represented -> !represented.isEmpty())
                .ifPresent(represented -> facts.with(
                        ViewLanguage.text("meeting.representedMembers"), MeetingPart.represented(represented)));
        Envelopes left = session.left(
                lines.due(session.lines().stream().map(LineHead::dossier).toList()));
        left.whole().forEach((funder, rest) -> {
            facts.with(ViewLanguage.text("committee.leftOf", purses.name(funder)), purses.amount(funder, rest));
            left.yearsOf(funder)
                    .forEach((year, part) -> facts.with(
                            ViewLanguage.text("committee.leftOf", purses.name(funder, year)),
                            purses.amount(funder, part)));
        });
        return facts;
    }

    private static Component table(RoomLines lines, Purses purses, Briefing briefing) {
        return PagedList.of(
                new DataTable<SessionLine>(ViewLanguage.text("committee.ranking"))
                        .captionHidden()
                        .component(ViewLanguage.text("committee.dossier"), line -> dossier(line, briefing))
                        .number(ViewLanguage.text("committee.rank"), line -> Integer.toString(line.rank()))
                        .number(ViewLanguage.text("committee.mean"), line -> ScoreWords.plain(line.mean()))
                        .component(
                                ViewLanguage.text("committee.list"),
                                line -> line.isWithdrawn()
                                        ? new WithdrawnBadge(line, purses)
                                        : new ListBadge(
                                                line.outcome().list(),
                                                line.outcome().waitingRank()))
                        .number(ViewLanguage.text("committee.grants"), line -> purses.amounts(line.held()))
                        .column(ViewLanguage.text("committee.reason"), line -> line.outcome()
                                .reason()),
                lines.session().lines(),
                lines::ofHeads);
    }

    private static Component dossier(SessionLine line, Briefing briefing) {
        Paragraph words = new Paragraph(briefing.title(line));
        words.addClassName("line");
        Span number = new Span(line.number());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, words);
    }
}
