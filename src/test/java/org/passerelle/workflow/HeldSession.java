package org.passerelle.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.passerelle.Definitions;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.MinutesSignatures;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Presence;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.Vote;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.context.ApplicationContext;

/** A session on one dossier, held with named votes, in which the member is away and the chair votes for both. */
public final class HeldSession {

    private static final String CODE = "AAP-2027-TEST";
    private static final LocalDateTime HELD = LocalDateTime.of(2027, 4, 12, 15, 0);

    public final CallId call;
    public final DossierId dossier;

    private final Trade trade;
    private final Walk walk;
    private final DueJobs jobs;
    private final MinutesRegister register;
    private final MinutesCorrections corrections;
    private final MinutesSignatures signatures;
    private final IssuedDocuments documents;

    public HeldSession(ApplicationContext application) {
        trade = application.getBean(Trade.class).peopled();
        walk = application.getBean(Walk.class);
        jobs = application.getBean(DueJobs.class);
        register = application.getBean(MinutesRegister.class);
        corrections = application.getBean(MinutesCorrections.class);
        signatures = application.getBean(MinutesSignatures.class);
        documents = application.getBean(IssuedDocuments.class);
        call = trade.published(
                Definitions.with(CODE, Map.of("procedure", Map.of("committee", Map.of("namedVotes", true)))));
        trade.letIn(secretary().login(), chair().login(), member().login());
        walk.to(Trade.OPENS.plusDays(1));
        dossier = walk.submitted(call);
        walk.appraise(dossier, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
        sit(application.getBean(Seats.class), application.getBean(Meetings.class), application.getBean(Ballots.class));
        walk.deliberate(call, Deliberation.acceptProposal());
    }

    private void sit(Seats seats, Meetings meetings, Ballots ballots) {
        Seat presides = new Seat(chair().personId(), chair().name(), "Corps fictif", true, true);
        Seat away = new Seat(member().personId(), member().name(), "Corps fictif", true, false);
        seats.assign(secretary(), call, List.of(presides, away));
        Meeting meeting = meetings.convene(
                secretary(), call, new Convocation(HELD.minusHours(5), "Salle fictive 3", "Classement"));
        walk.to(HELD);
        meetings.attend(
                secretary(),
                meeting.id(),
                List.of(
                        new Attendance(presides, Presence.PRESENT, null),
                        new Attendance(away, Presence.PROXY, chair().personId())));
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");
        ballots.vote(
                chair(),
                meeting.id(),
                dossier,
                new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000))),
                Map.of(chair().personId(), Vote.FOR, member().personId(), Vote.ABSTAIN));
    }

    /** The minutes are read and signed, the results public. */
    public HeldSession published() {
        readAndSigned(minutes());
        walk.decide(call);
        return this;
    }

    /** @param told what the public reads of it */
    public HeldSession rectified(String words, String told) {
        Minutes erratum = signatures.rectify(secretary(), minutes().id(), words, told);
        jobs.runDue();
        readAndSigned(erratum);
        return this;
    }

    /** The words of a document of the session, blanks made plain. */
    public String text(LetterKind kind, int seq) throws IOException {
        IssuedDocument document = documents.ofCall(secretary(), call).stream()
                .filter(each -> each.kind() == kind && each.seq() == seq)
                .findFirst()
                .orElseThrow();
        try (InputStream in = documents.open(secretary(), document.id()).content();
                PDDocument pdf = Loader.loadPDF(in.readAllBytes())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }

    public Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    public Actor member() {
        return trade.actor(Role.COMMITTEE_MEMBER);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private void readAndSigned(Minutes minutes) {
        corrections.finishReading(member(), minutes.id());
        corrections.finishReading(chair(), minutes.id());
        jobs.runDue();
        sign(secretary(), minutes);
        sign(chair(), minutes);
    }

    private void sign(Actor actor, Minutes minutes) {
        Minutes now = register.get(minutes.id());
        signatures.sign(actor, now.id(), now.shown().sha256(), actor.login());
        jobs.runDue();
    }

    private Minutes minutes() {
        return register.of(secretary(), call).get(0);
    }
}
