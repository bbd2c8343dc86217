package org.passerelle.letters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Correction;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.WrittenProcedures;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.reviews.FairnessBench;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.synthesis.Books;
import org.passerelle.synthesis.ConditionsPrecedent;
import org.springframework.stereotype.Component;

/** Gathers what the minutes of a session need, an erratum to them, and their extract. */
@Component
class MinutesSources {

    private final Committee committee;
    private final AwardYears years;
    private final Meetings meetings;
    private final MinutesRegister register;
    private final WrittenProcedures procedures;
    private final Consultations consultations;
    private final ConditionsPrecedent conditions;
    private final FairnessBench bench;
    private final Books books;
    private final Calls calls;
    private final Letterheads heads;
    private final Texts texts;

    MinutesSources(
            Committee committee,
            AwardYears years,
            Meetings meetings,
            MinutesRegister register,
            WrittenProcedures procedures,
            Consultations consultations,
            ConditionsPrecedent conditions,
            FairnessBench bench,
            Books books,
            Calls calls,
            Letterheads heads,
            Texts texts) {
        this.committee = committee;
        this.years = years;
        this.meetings = meetings;
        this.register = register;
        this.procedures = procedures;
        this.consultations = consultations;
        this.conditions = conditions;
        this.bench = bench;
        this.books = books;
        this.calls = calls;
        this.heads = heads;
        this.texts = texts;
    }

    /** The sessions of a call that are closed, the first one first. */
    List<Session> closed(CallId call) {
        return committee.sessions(Actor.clockwork(), call).stream()
                .filter(s -> !s.isOpen())
                .toList();
    }

    /** The first text of a session's minutes. */
    MinutesModel of(Session session, Instant now) {
        MinutesModel plain = plain(session, now);
        return register.of(session)
                .map(minutes -> held(minutes).in(plain, minutes.text(), session.lines()))
                .orElse(plain);
    }

    /** The text of minutes as it stands with its extract, or of an erratum. */
    MinutesText of(Minutes minutes, Instant now) {
        if (minutes.isErratum()) {
            return MinutesText.of(erratum(minutes, now));
        }
        Session session = register.session(minutes);
        HeldMeeting held = held(minutes);
        MinutesModel plain = plain(session, now);
        CallDefinition call = calls.get(minutes.call()).definition();
        return MinutesText.of(
                held.in(plain, minutes.text(), session.lines()),
                new SessionExtract(session, held, call, texts).of(plain));
    }

    private MinutesModel plain(Session session, Instant now) {
        CallDefinition call = calls.get(session.call()).definition();
        List<DossierId> dossiers =
                session.lines().stream().map(SessionLine::dossier).toList();
        SessionRemarks remarks = new SessionRemarks(
                session,
                call,
                consulted(session),
                books.before(session.call(), Objects.requireNonNull(session.deliberatedAt())),
                texts);
        return new SessionMinutes(
                        session,
                        call,
                        consultations.of(dossiers),
                        conditions.of(dossiers),
                        years.of(dossiers, call),
                        remarks,
                        texts)
                .under(heads.of(call, now));
    }

    private ErratumModel erratum(Minutes erratum, Instant now) {
        CallDefinition call = calls.get(erratum.call()).definition();
        Instant held = Objects.requireNonNull(register.session(erratum).deliberatedAt());
        return new ErratumModel(
                heads.of(call, now),
                erratum.number(),
                register.get(Objects.requireNonNull(erratum.origin().corrects()))
                        .number(),
                held.atZone(call.zone()),
                erratum.origin().erratum(),
                accepted(erratum).stream().map(Correction::wording).toList(),
                register.told(erratum),
                null);
    }

    private HeldMeeting held(Minutes minutes) {
        Meeting meeting = meetings.get(minutes.meeting());
        return new HeldMeeting(
                meeting,
                convened(meeting),
                register.debates(meeting.id()),
                accepted(minutes),
                procedures.answers(meeting.id()),
                meetings.openingReason(meeting.id()),
                calls.get(minutes.call()).definition(),
                texts);
    }

    /** The meetings since the one that closed the session before, this one last. */
    private List<Meeting> convened(Meeting meeting) {
        List<Meeting> convened = new ArrayList<>();
        for (Meeting each : meetings.of(Actor.clockwork(), meeting.call())) {
            if (each.number() <= meeting.number()) {
                convened.add(each);
            }
            if (each.number() < meeting.number() && each.status() == Meeting.Status.CLOSED) {
                convened.clear();
            }
        }
        return convened;
    }

    private static List<Correction> accepted(Minutes minutes) {
        return minutes.corrections().stream().filter(Correction::isAccepted).toList();
    }

    /** Who signed minutes when, and what both were shown. */
    MinutesModel.Signed signatures(Minutes minutes) {
        CallDefinition call = calls.get(minutes.call()).definition();
        Formats formats = new Formats(Language.FR);
        Minutes.Signed secretary = Objects.requireNonNull(minutes.standing().secretary());
        Minutes.Signed chair = Objects.requireNonNull(minutes.standing().countersigned());
        List<String> words = Stream.of(secretary, chair)
                .map(each -> texts.get(
                        Language.FR,
                        "letter.minutes.signedBy",
                        texts.get(
                                Language.FR,
                                each == secretary ? "letter.minutes.secretary" : presiding(minutes, chair)),
                        each.name(),
                        formats.dateHour(each.at().atZone(call.zone()))))
                .toList();
        return new MinutesModel.Signed(
                words, Objects.requireNonNull(minutes.shown()).sha256());
    }

    /** As what the second signatory signs: who closed the session presided, another signs in that one's place. */
    private String presiding(Minutes minutes, Minutes.Signed chair) {
        return chair.name().equals(register.session(minutes).deliberatedBy())
                ? "letter.minutes.chair"
                : "letter.minutes.forChair";
    }

    /** What the signed errata to minutes say to the public, the first one first. */
    List<Fact> rectified(Minutes corrected) {
        CallDefinition call = calls.get(corrected.call()).definition();
        Formats formats = new Formats(Language.FR);
        return register.told(corrected.call(), corrected.id()).entrySet().stream()
                .map(each -> Fact.of(
                        texts.get(
                                Language.FR,
                                "letter.extract.erratum",
                                each.getKey().number(),
                                formats.dateHour(Objects.requireNonNull(
                                                each.getKey().standing().countersigned())
                                        .at()
                                        .atZone(call.zone()))),
                        each.getValue()))
                .toList();
    }

    /** Who looked at the fairness bench since the session before, until this one closed. */
    private List<FairnessBench.Consulted> consulted(Session session) {
        Instant since = closed(session.call()).stream()
                .filter(before -> before.number() < session.number())
                .map(Session::deliberatedAt)
                .filter(Objects::nonNull)
                .reduce((one, other) -> other)
                .orElse(Instant.MIN);
        Instant until = Objects.requireNonNull(session.deliberatedAt());
        return bench.consulted(session.call()).stream()
                .filter(each -> each.at().isAfter(since) && !each.at().isAfter(until))
                .toList();
    }
}
