package org.passerelle.ui.committee;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.LineHead;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Room;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.PagedItems;

/** An open session: the ranking under the envelopes; the chair accepts it or changes it, with reasons, and closes. */
final class SessionRoom extends Div {

    private final RoomDraft draft;
    private final EnvelopeBars envelopes;
    private final transient RoomLines lines;
    private final transient Purses purses;
    private final transient Briefing briefing;
    private final transient Optional<Floor> floor;
    private final transient Closing closing;
    private transient Optional<Meeting> meeting;
    private final Paragraph followed = new Paragraph();
    private final transient Optional<Arbitration> arbitration;
    private final transient Optional<BalancePanel> balance;
    private final transient Optional<ScenarioPart> scenarios;
    private final transient Optional<ClosingPart> end;
    private final PagedItems<LineHead, RankedDossier> ranking;

    /**
     * @param lines of the session, which is open
     * @param briefing what stands beside each dossier
     * @param floor the meeting that is convened or sits; none where the chair says who was there
     * @param arbitration what the room weighs beside the ranking
     * @param mayClose whether the reader closes the deliberation; others look on
     * @param closing what closing does, and what is done once the session or its meeting has moved on
     */
    SessionRoom(
            RoomLines lines,
            Purses purses,
            Briefing briefing,
            boolean mayClose,
            Optional<Floor> floor,
            Optional<Arbitration> arbitration,
            Closing closing) {
        this.lines = lines;
        this.purses = purses;
        this.briefing = briefing;
        this.floor = floor;
        this.arbitration = arbitration;
        this.closing = closing;
        meeting = floor.map(Floor::meeting);
        draft = new RoomDraft(lines, arbitration.map(Arbitration::working).orElse(Map.of()));
        envelopes = new EnvelopeBars(purses);
        balance = arbitration.map(weighed -> new BalancePanel(weighed, purses));
        boolean mayChange = mayClose || arbitration.filter(Arbitration::mayKeep).isPresent();
        OrderedList list = new OrderedList();
        list.addClassName("ranking");
        ranking = new PagedItems<>(list, this::read, line -> item(line, mayChange));
        add(envelopes);
        balance.ifPresent(this::add);
        followed.addClassNames("soft", "followed");
        followed.getElement().setAttribute("role", "status");
        add(new H2(ViewLanguage.text("committee.ranking")), followed, ranking);
        ranking.show(lines.session().lines());
        scenarios = arbitration.map(weighed -> new ScenarioPart(weighed, draft, purses, this::take));
        scenarios.ifPresent(this::add);
        end = mayClose ? Optional.of(ending()) : Optional.empty();
        end.ifPresent(this::add);
        show();
        arbitration.ifPresent(weighed -> Following.of(this, () -> follow(weighed)));
    }

    /** What a page does when the room is left behind. */
    interface Closing {

        /** @param shown the version of the room on which the chair closes; 0 where it is not kept */
        void close(Deliberation said, int shown);

        /** Somebody closed the session, opened its meeting, or took the reader out of an item. */
        default void moved() {}
    }

    /** The words of a page, and of the dossier before it, which may have the same mean. */
    private void read(List<LineHead> page) {
        List<LineHead> all = lines.session().lines();
        int first = all.indexOf(page.get(0));
        lines.ofHeads(
                first == 0
                        ? page
                        : Stream.concat(Stream.of(all.get(first - 1)), page.stream())
                                .toList());
        briefing.read(page.stream().map(LineHead::dossier).toList());
    }

    private RankedDossier item(LineHead head, boolean mayChange) {
        List<LineHead> all = lines.session().lines();
        int place = all.indexOf(head);
        SessionLine line = lines.of(head.dossier());
        RankedDossier item = new RankedDossier(
                line,
                draft,
                purses,
                briefing,
                place == 0 ? null : lines.of(all.get(place - 1).dossier()),
                mayChange,
                () -> changed(line));
        briefing.page(line.dossier()).ifPresent(item::synthesis);
        floor.flatMap(open -> open.ballot(line, draft)).ifPresent(item::answered);
        return item;
    }

    /** Puts the changes of a scenario into the room; only who may change something is offered one. */
    private void take(Map<DossierId, Change> changes) {
        arbitration.ifPresent(weighed -> followingRefusal(weighed, () -> weighed.take(changes)));
        draft.take(arbitration.map(weighed -> weighed.shown().changes()).orElse(changes));
        ranking.show(lines.session().lines());
        show();
        envelopes.say(draft);
    }

    /** What others said meanwhile comes first, so that the reader who was refused sees what stands now. */
    private void followingRefusal(Arbitration weighed, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            follow(weighed, weighed.read(), Set.of());
            throw refusal;
        }
    }

    /** Takes over what others did; a line in which the reader is at work waits until that is kept, or refused. */
    private void follow(Arbitration weighed) {
        Room now = weighed.read();
        if (!now.isOpen() || floor.filter(this::hasMoved).isPresent()) {
            closing.moved();
            return;
        }
        Set<DossierId> busy = ranking.made().stream()
                .filter(RankedDossier::isBusy)
                .map(RankedDossier::dossier)
                .collect(Collectors.toSet());
        follow(weighed, now, busy);
        scenarios.ifPresent(ScenarioPart::follow);
    }

    private void follow(Arbitration weighed, Room now, Set<DossierId> busy) {
        Room seen = now.except(busy, weighed.shown());
        List<SessionLine> moved = lines.ofHeads(lines.session().lines().stream()
                .filter(line -> !line.withdrawn())
                .filter(line -> seen.version(line.dossier()) != weighed.shown().version(line.dossier()))
                .toList());
        if (moved.isEmpty()) {
            return;
        }
        weighed.show(seen);
        Map<DossierId, Change> changes = new HashMap<>(seen.changes());
        busy.forEach(dossier -> draft.changeOf(dossier)
                .ifPresentOrElse(change -> changes.put(dossier, change), () -> changes.remove(dossier)));
        draft.take(changes);
        ranking.made().stream()
                .filter(item -> moved.stream().anyMatch(line -> line.dossier().equals(item.dossier())))
                .forEach(RankedDossier::follow);
        show();
        followed.setText(ViewLanguage.text(
                "committee.followed",
                moved.stream()
                        .map(line -> ViewLanguage.text(
                                "committee.followedLine",
                                line.number(),
                                Objects.requireNonNull(seen.lines().get(line.dossier()))
                                        .by()))
                        .collect(Collectors.joining(", "))));
    }

    /** Whether the page has to be drawn anew; what was answered meanwhile is shown where it stands. */
    private boolean hasMoved(Floor open) {
        Meeting before = meeting.orElseThrow();
        Meeting now = open.desk().meetings().get(before.id());
        meeting = Optional.of(now);
        if (before.status() != now.status() || !open.away(now).equals(open.away(before))) {
            return true;
        }
        if (!before.equals(now)) {
            ranking.made().forEach(item -> item.follow(now));
        }
        return false;
    }

    private void show() {
        envelopes.show(draft);
        balance.ifPresent(panel -> panel.show(draft));
        scenarios.ifPresent(ScenarioPart::compare);
        end.ifPresent(ClosingPart::show);
    }

    private void changed(SessionLine line) {
        arbitration.ifPresent(
                weighed -> followingRefusal(weighed, () -> weighed.keep(line.dossier(), draft.changeOf(line))));
        ranking.made().forEach(RankedDossier::refresh);
        show();
        envelopes.say(draft);
    }

    private ClosingPart ending() {
        return new ClosingPart(
                draft,
                floor.isPresent(),
                () -> arbitration.map(weighed -> weighed.shown().version()).orElse(0),
                unfit -> ranking.reveal(head(unfit)).complain(),
                this::close);
    }

    private void close(Deliberation said, int shown) {
        arbitration.ifPresentOrElse(
                weighed -> followingRefusal(weighed, () -> closing.close(said, shown)),
                () -> closing.close(said, shown));
    }

    private LineHead head(SessionLine line) {
        return lines.session().lines().stream()
                .filter(head -> head.dossier().equals(line.dossier()))
                .findFirst()
                .orElseThrow();
    }
}
