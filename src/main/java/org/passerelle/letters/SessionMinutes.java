package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.committee.AllocationWords;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Placement;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.shared.Days;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.Condition;

/** Writes down what the minutes of one session say; in French, for the service. */
final class SessionMinutes {

    private static final Language LANGUAGE = Language.FR;

    private final Session session;
    private final CallDefinition call;
    private final Map<DossierId, List<Consultation>> opinions;
    private final Map<DossierId, List<Condition>> conditions;
    private final Map<DossierId, DueYears> due;
    private final SessionRemarks remarks;
    private final Texts texts;
    private final Formats formats = new Formats(LANGUAGE);

    /**
     * @param conditions precedent of each dossier
     * @param due the years in which the awards fall due; nothing where no year is bounded
     */
    SessionMinutes(
            Session session,
            CallDefinition call,
            Map<DossierId, List<Consultation>> opinions,
            Map<DossierId, List<Condition>> conditions,
            Map<DossierId, DueYears> due,
            SessionRemarks remarks,
            Texts texts) {
        this.session = session;
        this.call = call;
        this.opinions = opinions;
        this.conditions = conditions;
        this.due = due;
        this.remarks = remarks;
        this.texts = texts;
    }

    MinutesModel under(Letterhead head) {
        Instant heldAt = Objects.requireNonNull(session.deliberatedAt(), "The session is still open");
        String chair = Objects.requireNonNullElse(session.deliberatedBy(), "");
        return new MinutesModel(
                head,
                session.number(),
                session.place(),
                heldAt.atZone(call.zone()),
                members(chair),
                new EnvelopeRows(session, call, due).all(),
                session.lines().stream().map(this::rank).toList(),
                session.lines().stream().map(this::item).toList(),
                remarks.all(),
                List.of(
                        new MinutesModel.Signatory(chair, text("letter.minutes.chair")),
                        new MinutesModel.Signatory(session.proposedBy(), text("letter.minutes.secretary"))),
                null,
                null,
                null);
    }

    /** Who presided and those who were named; the secretary only where somebody said so. */
    private List<MinutesModel.Member> members(String chair) {
        List<MinutesModel.Member> members = new ArrayList<>();
        members.add(new MinutesModel.Member(chair, text("letter.minutes.chair")));
        session.present().stream()
                .filter(name -> members.stream().noneMatch(m -> m.name().equals(name)))
                .map(name -> new MinutesModel.Member(
                        name,
                        text(name.equals(session.proposedBy()) ? "letter.minutes.secretary" : "letter.minutes.member")))
                .toList()
                .forEach(members::add);
        return members;
    }

    private MinutesModel.Rank rank(SessionLine line) {
        return new MinutesModel.Rank(
                line.rank(),
                line.number(),
                line.title(),
                line.leadName(),
                formats.decimal(line.mean()),
                list(line),
                grants(line));
    }

    private MinutesModel.Item item(SessionLine line) {
        Outcome outcome = line.outcome();
        String words =
                Stream.concat(Stream.of(list(line)), grants(line).stream()).collect(Collectors.joining(", "));
        return new MinutesModel.Item(
                line.number(),
                line.title(),
                opinions.getOrDefault(line.dossier(), List.of()).stream()
                        .filter(c -> c.value() != null)
                        .map(this::opinion)
                        .toList(),
                words,
                outcome.departs() ? texts.get(LANGUAGE, "letter.minutes.departs", proposed(line), words) : null,
                line.isWithdrawnFirst() || outcome.reason().isBlank() ? null : outcome.reason(),
                line.isWithdrawnFirst() || outcome.position().isBlank() ? null : outcome.position(),
                line.isWithdrawnFirst() || !outcome.reason().isBlank() ? null : rule(line.proposed()),
                conditions(line),
                List.of());
    }

    /** Those of what was given; a rejected dossier and one that waits have none yet. */
    private List<String> conditions(SessionLine line) {
        return line.given().isEmpty()
                ? List.of()
                : conditions.getOrDefault(line.dossier(), List.of()).stream()
                        .map(Condition::words)
                        .toList();
    }

    private Fact opinion(Consultation consultation) {
        List<String> values = new ArrayList<>();
        values.add(texts.word(LANGUAGE, "opinion", Objects.requireNonNull(consultation.value())));
        @Nullable String comment = consultation.comment();
        if (comment != null && !comment.isBlank()) {
            values.add(comment);
        }
        values.addAll(consultation.conditions());
        consultation.late().filter(this::wasThere).ifPresent(late -> {
            values.add(texts.get(
                    LANGUAGE,
                    "letter.minutes.lateOpinion",
                    texts.word(LANGUAGE, "opinion", late.value()),
                    Days.inWords(LocalDate.ofInstant(late.at(), call.zone()), LANGUAGE)));
            if (!late.comment().isBlank()) {
                values.add(late.comment());
            }
        });
        return new Fact(consultation.title(texts, LANGUAGE), values);
    }

    /** What came after the session, the committee did not have. */
    private boolean wasThere(OpinionVersion late) {
        return !late.at().isAfter(Objects.requireNonNull(session.deliberatedAt()));
    }

    /** What the ranking says of its own proposal: not a reason that anybody gave. */
    private String rule(Placement proposed) {
        return texts.get(
                LANGUAGE, "allocation." + proposed.reason(), AllocationWords.of(proposed, call, formats::money));
    }

    private String proposed(SessionLine line) {
        Placement proposed = line.proposed();
        return Stream.concat(Stream.of(word(proposed.list())), amounts(proposed.grants()).stream())
                .collect(Collectors.joining(", "));
    }

    /** A dossier withdrawn before the committee could speak of it has no outcome: only that is said of it. */
    private String list(SessionLine line) {
        if (line.isWithdrawnFirst()) {
            return withdrawn(line);
        }
        Outcome outcome = line.outcome();
        Integer rank = outcome.waitingRank();
        return rank == null
                ? word(outcome.list())
                : texts.get(LANGUAGE, "letter.minutes.waiting", word(outcome.list()), rank);
    }

    private String withdrawn(SessionLine line) {
        Instant at = Objects.requireNonNull(line.withdrawnAt(), line.number());
        return texts.get(
                LANGUAGE,
                "letter.minutes.withdrawn",
                formats.date(at.atZone(call.zone()).toLocalDate()));
    }

    private List<String> grants(SessionLine line) {
        return amounts(line.given());
    }

    private List<String> amounts(Map<String, Money> grants) {
        return call.funders().stream()
                .filter(f -> grants.containsKey(f.key()))
                .map(f -> formats.money(Objects.requireNonNull(grants.get(f.key())), f.currency()))
                .toList();
    }

    private String word(RankingList list) {
        return texts.word(LANGUAGE, "list", list);
    }

    private String text(String key) {
        return texts.get(LANGUAGE, key);
    }
}
