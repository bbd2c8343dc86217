package org.passerelle.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballot;
import org.passerelle.committee.Correction;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Presence;
import org.passerelle.committee.Quorum;
import org.passerelle.committee.Recusal;
import org.passerelle.committee.Seat;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenAnswer;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;

/**
 * Writes down how a meeting was held: who came, how it was convened, what was said of each dossier and how it was voted on; in
 * French, for the service.
 */
final class HeldMeeting {

    private static final Language LANGUAGE = Language.FR;

    private final Meeting meeting;
    private final List<Meeting> convened;
    private final Map<DossierId, String> debates;
    private final List<Correction> corrections;
    private final List<WrittenAnswer> written;
    private final String early;
    private final CallDefinition call;
    private final Texts texts;
    private final Formats formats = new Formats(LANGUAGE);

    /**
     * @param convened the meetings that were convened for the session, this one last
     * @param written what members answered in writing
     * @param corrections those that the secretary accepted
     * @param early why it was opened before its day; empty where it was not
     */
    HeldMeeting(
            Meeting meeting,
            List<Meeting> convened,
            Map<DossierId, String> debates,
            List<Correction> corrections,
            List<WrittenAnswer> written,
            String early,
            CallDefinition call,
            Texts texts) {
        this.meeting = meeting;
        this.convened = List.copyOf(convened);
        this.debates = Map.copyOf(debates);
        this.corrections = List.copyOf(corrections);
        this.written = List.copyOf(written);
        this.early = early;
        this.call = call;
        this.texts = texts;
    }

    /** The minutes of a session with how it was held. */
    MinutesModel in(MinutesModel session, int text, List<SessionLine> lines) {
        List<MinutesModel.Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            items.add(session.items().get(i).with(item(lines.get(i).dossier())));
        }
        return session.held(new MinutesModel.Held(text, attendees(), facts(), corrected(null)), items);
    }

    List<MinutesModel.Attendee> attendees() {
        return meeting.attendance().stream()
                .map(each -> new MinutesModel.Attendee(
                        each.seat().name(), each.seat().body(), quality(each.seat()), presence(each)))
                .toList();
    }

    /** Convocations, opening, quorum and agenda. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                text("letter.minutes.convocation"),
                convened.stream().map(this::convocation).toList()));
        Instant opened = meeting.openedAt();
        if (opened != null && !meeting.isWritten()) {
            facts.add(new Fact(
                    text("letter.minutes.opened"),
                    early.isEmpty()
                            ? List.of(hour(opened))
                            : List.of(hour(opened), texts.get(LANGUAGE, "letter.minutes.early", early))));
        }
        Meeting.Written period = meeting.written();
        if (period != null) {
            facts.add(Fact.of(
                    text("letter.minutes.written"),
                    texts.get(
                            LANGUAGE,
                            "letter.minutes.written.until",
                            hour(period.until().minusSeconds(60)))));
        }
        facts.add(quorum());
        facts.add(Fact.of(text("letter.minutes.agenda"), meeting.agenda()));
        return facts;
    }

    /** As it was at the end: members may leave a session that was opened with a quorum. */
    Fact quorum() {
        Quorum quorum = meeting.quorum();
        return Fact.of(
                text("letter.minutes.quorum"),
                texts.get(
                        LANGUAGE,
                        meeting.again()
                                ? "letter.minutes.quorum.none"
                                : quorum.isReached() ? "letter.minutes.quorum.reached" : "letter.minutes.quorum.atEnd",
                        quorum.represented(),
                        quorum.voting(),
                        quorum.least()));
    }

    /** The vote on a dossier in counts: nothing that names a voter. */
    List<String> counts(DossierId dossier) {
        return meeting.ballot(dossier).map(this::counts).orElse(List.of());
    }

    /** How many members took no part in a dossier. */
    int recused(DossierId dossier) {
        return meeting.recused(dossier).size();
    }

    private List<Fact> item(DossierId dossier) {
        List<Fact> facts = new ArrayList<>();
        String debate = debates.get(dossier);
        if (debate != null) {
            facts.add(Fact.of(text("letter.minutes.debate"), debate));
        }
        List<String> recusals = meeting.recusals().stream()
                .filter(each -> each.dossier().equals(dossier))
                .map(this::recusal)
                .toList();
        if (!recusals.isEmpty()) {
            facts.add(new Fact(text("letter.minutes.recusals"), recusals));
        }
        meeting.ballot(dossier).ifPresent(ballot -> facts.add(new Fact(text("letter.minutes.vote"), vote(ballot))));
        List<String> words = written.stream()
                .filter(each -> each.dossier().equals(dossier) && !each.words().isEmpty())
                .filter(each -> !meeting.recused(dossier).contains(each.person()))
                .map(each -> texts.get(
                        LANGUAGE,
                        "letter.minutes.voted",
                        meeting.of(each.person()).map(who -> who.seat().name()).orElse(""),
                        each.words()))
                .toList();
        if (!words.isEmpty()) {
            facts.add(new Fact(text("letter.minutes.observations"), words));
        }
        List<String> corrected = corrected(dossier);
        if (!corrected.isEmpty()) {
            facts.add(new Fact(text("letter.minutes.corrections"), corrected));
        }
        return facts;
    }

    private List<String> vote(Ballot ballot) {
        List<String> words = new ArrayList<>(counts(ballot));
        if (call.procedure().committee().namedVotes()) {
            for (Vote vote : Vote.values()) {
                String names = ballot.votes().entrySet().stream()
                        .filter(each -> each.getValue() == vote)
                        .map(each -> meeting.of(each.getKey()).map(this::voter).orElse(""))
                        .sorted()
                        .collect(Collectors.joining(", "));
                if (!names.isEmpty()) {
                    words.add(texts.get(LANGUAGE, "letter.minutes.voted", texts.word(LANGUAGE, "vote", vote), names));
                }
            }
        }
        return words;
    }

    private List<String> counts(Ballot ballot) {
        String result = texts.word(LANGUAGE, "ballot", ballot.result());
        return ballot.votes().isEmpty()
                ? List.of(result)
                : List.of(
                        result,
                        texts.get(
                                LANGUAGE,
                                "ballot.counts",
                                ballot.count(Vote.FOR),
                                ballot.count(Vote.AGAINST),
                                ballot.count(Vote.ABSTAIN)));
    }

    private String voter(Attendance member) {
        String name = member.seat().name();
        return member.proxyOf(meeting.attendance())
                .map(holder -> texts.get(
                        LANGUAGE, "ballot.byProxy", name, holder.seat().name()))
                .orElse(name);
    }

    private String recusal(Recusal recusal) {
        String name =
                meeting.of(recusal.person()).map(each -> each.seat().name()).orElse("");
        return texts.get(LANGUAGE, "letter.minutes.recusal", name, recusal.reason());
    }

    private List<String> corrected(@Nullable DossierId dossier) {
        return corrections.stream()
                .filter(each -> Objects.equals(each.dossier(), dossier))
                .map(each -> texts.get(LANGUAGE, "letter.minutes.corrected", each.wording(), each.name()))
                .toList();
    }

    private String convocation(Meeting each) {
        boolean ended = each.status() == Meeting.Status.WITHOUT_QUORUM || each.status() == Meeting.Status.CALLED_OFF;
        return texts.get(
                LANGUAGE,
                each.isWritten()
                        ? ended ? "letter.minutes.convened.written.ended" : "letter.minutes.convened.written"
                        : ended ? "letter.minutes.convened.ended" : "letter.minutes.convened",
                formats.date(each.convenedAt().atZone(call.zone()).toLocalDate()),
                each.convenedBy(),
                hour(each.at()),
                each.place(),
                texts.word(LANGUAGE, "meeting", each.status()));
    }

    private String quality(Seat seat) {
        return text(
                seat.chairs()
                        ? "meeting.quality.chair"
                        : seat.voting() ? "meeting.quality.voting" : "meeting.quality.heard");
    }

    private String presence(Attendance each) {
        if (meeting.isWritten()) {
            return text(each.presence().isThere() ? "letter.minutes.answered" : "letter.minutes.silent");
        }
        String word = texts.word(LANGUAGE, "presence", each.presence());
        return each.presence() == Presence.PROXY
                ? each.proxyOf(meeting.attendance())
                        .map(holder -> texts.get(
                                LANGUAGE,
                                "letter.minutes.proxy",
                                word,
                                holder.seat().name()))
                        .orElse(word)
                : word;
    }

    private String hour(Instant at) {
        return formats.dateHour(at.atZone(call.zone()));
    }

    private String text(String key) {
        return texts.get(LANGUAGE, key);
    }
}
