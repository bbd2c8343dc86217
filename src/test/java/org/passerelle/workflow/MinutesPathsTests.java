package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.MinutesElement.*;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Correction;
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
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.letters.GenuineLetters;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterCode;
import org.passerelle.letters.LetterKind;
import org.passerelle.letters.MinutesCopies;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** The minutes of a session from its end to the signatures: read, corrected or not, given back, rectified. */
@IntegrationTest
class MinutesPathsTests {

    private static final String CODE = "AAP-2027-TEST";
    /** A Monday; the call leaves five working days. */
    private static final LocalDateTime HELD = LocalDateTime.of(2027, 4, 12, 15, 0);

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Committee committee;

    @Autowired
    Seats seats;

    @Autowired
    Meetings meetings;

    @Autowired
    Ballots ballots;

    @Autowired
    MinutesRegister register;

    @Autowired
    MinutesCorrections corrections;

    @Autowired
    MinutesSignatures signatures;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    MinutesCopies copies;

    @Autowired
    GenuineLetters genuine;

    @Autowired
    Worklist worklist;

    @Autowired
    Ties ties;

    CallId call;
    DossierId dossier;

    @WalkedOnce
    void aSessionThatIsClosed() {
        call = trade.peopled()
                .published(
                        Definitions.with(CODE, Map.of("procedure", Map.of("committee", Map.of("namedVotes", true)))));
        trade.letIn(secretary().login(), chair().login(), member().login());
        walk.to(Trade.OPENS.plusDays(1));
        dossier = walk.submitted(call);
        walk.appraise(dossier, "4").to(Trade.CLOSES.plusDays(1));
        walk.propose(call);
        seats.assign(secretary(), call, List.of(seat(Role.COMMITTEE_CHAIR), seat(Role.COMMITTEE_MEMBER)));
        Meeting meeting = meetings.convene(
                secretary(), call, new Convocation(HELD.minusHours(5), "Salle fictive 3", "Classement"));
        walk.to(HELD);
        meetings.attend(
                secretary(), meeting.id(), List.of(present(Role.COMMITTEE_CHAIR), present(Role.COMMITTEE_MEMBER)));
        meetings.open(secretary(), meeting.id(), "Avancée (fictif)");
        corrections.note(secretary(), meeting.id(), dossier, "La maintenance est discutée.");
        ballots.vote(
                chair(),
                meeting.id(),
                dossier,
                new Motion(RankingList.MAIN, Map.of("MEAE", Money.of(24_000))),
                Map.of(chair().personId(), Vote.FOR, member().personId(), Vote.ABSTAIN));
        walk.deliberate(call, Deliberation.acceptProposal());
    }

    @Test
    void notesNothingOfADossierOfAnotherCall() {
        CallId another = trade.at(Trade.OPENS.minusDays(4)).publishedCall("AAP-2027-AUTRE");
        DossierId other = trade.at(Trade.OPENS.plusDays(1)).completeDraft(another);

        assertThat(codesOf(() -> corrections.note(secretary(), minutes().meeting(), other, "Autre débat (fictif)")))
                .containsExactly("UNKNOWN");
    }

    @Test
    void goesToTheMembersWithHowTheSessionWasHeldAndToTheSignaturesWhenTheirDaysAreOver() throws IOException {
        stands(Minutes.Status.CIRCULATED);
        waits("COMMITTEE_CHAIR", "COMMITTEE_MEMBER");
        assertThat(worklist.of(call)).allSatisfy(item -> assertThat(item.due())
                .isEqualTo(LocalDate.of(2027, 4, 20).atStartOfDay(Trade.PARIS).toInstant()));
        assertThat(text(LetterKind.MINUTES, 1))
                .contains("La maintenance est discutée.", "Adopté – 1 pour, 0 contre, 1 abstention", "Présidence")
                .contains("Pour : " + chair().name(), "Salle fictive 3", "2 voix présentes ou représentées sur 2");

        assertThat(walk.to(LocalDateTime.of(2027, 4, 20, 0, 0)))
                .extracting(DueJobs.Fired::timer)
                .contains("corrections-end");

        stands(Minutes.Status.TO_SIGN);
        waits("COMMITTEE_SECRETARY");
        sign(secretary());
        stands(Minutes.Status.TO_COUNTERSIGN);
        waits("COMMITTEE_CHAIR");
        sign(chair());

        stands(Minutes.Status.SIGNED);
        waits();
        assertThat(walk.path(CODE))
                .contains(ids(CORRECTIONS_END, CLOSE_CORRECTIONS, WRITE_MINUTES, ISSUE_SIGNED_MINUTES, MINUTES_SIGNED))
                .doesNotContain(ids(SETTLE_CORRECTIONS, REVISE_MINUTES));
        assertThat(text(LetterKind.SIGNED_MINUTES, 1))
                .contains("Secrétariat : " + secretary().name())
                .contains("Présidence : " + chair().name())
                .contains(minutes().shown().sha256());
        assertThat(jobs.incidents()).isZero();
    }

    @Test
    void isCopiedWithoutWhatIsClosedToTheMemberWhoReads() throws IOException {
        ties.find(trade.actor(Role.CASE_OFFICER), dossier, member().personId(), TieKind.FAMILY, "Conjointe (fictif)");
        jobs.runDue();

        assertThat(text(copies.of(member(), minutes().id())))
                .contains(
                        "Copie partielle du procès-verbal",
                        "Cette copie laisse de côté",
                        "Salle fictive 3",
                        "2 voix présentes ou représentées sur 2")
                .doesNotContain(walk.number(dossier), "La maintenance est discutée.", "24 000", "Enveloppes");
        assertThat(codesOf(() -> copies.of(trade.actor(Role.AUDITOR), minutes().id())))
                .containsExactly("UNKNOWN");
        corrections.finishReading(member(), minutes().id());
        waits("COMMITTEE_CHAIR");
    }

    @Test
    void doesNotWaitForTheLastDayOnceEveryMemberHasRead() {
        corrections.finishReading(member(), minutes().id());
        waits("COMMITTEE_CHAIR");
        assertThat(codesOf(() -> corrections.finishReading(member(), minutes().id())))
                .containsExactly("ALREADY_DONE");
        corrections.finishReading(chair(), minutes().id());
        jobs.runDue();

        stands(Minutes.Status.TO_SIGN);
        assertThat(codesOf(() -> corrections.propose(member(), minutes().id(), dossier, "Trop tard.")))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void saysWhatTheSecretaryAcceptedAndNotWhatItRefused() throws IOException {
        corrections.propose(member(), minutes().id(), dossier, "Ajouter la formation.");
        corrections.propose(chair(), minutes().id(), null, "Retirer le nom de la salle.");
        allHaveRead();
        stands(Minutes.Status.TO_SETTLE);
        waits("COMMITTEE_SECRETARY");
        assertThat(codesOf(() -> corrections.handIn(secretary(), minutes().id())))
                .containsExactly("MINUTES_UNSETTLED");

        corrections.accept(
                secretary(), minutes().id(), first().id(), "La formation est prévue.", "Conforme à l’enregistrement.");
        assertThat(codesOf(() -> corrections.refuse(secretary(), minutes().id(), second().id(), " ")))
                .containsExactly("REQUIRED_FIELD");
        corrections.refuse(secretary(), minutes().id(), second().id(), "Le lieu est obligatoire.");
        corrections.handIn(secretary(), minutes().id());
        jobs.runDue();

        stands(Minutes.Status.TO_SIGN);
        assertThat(walk.path(CODE)).contains(ids(SETTLE_CORRECTIONS));
        assertThat(text(LetterKind.MINUTES, 2))
                .contains("La formation est prévue.", "Salle fictive 3")
                .doesNotContain("Retirer le nom");
    }

    @Test
    void isSignedAnewByBothAfterTheChairGaveItBack() {
        allHaveRead();
        String before = minutes().shown().sha256();
        sign(secretary());
        signatures.giveBack(chair(), minutes().id(), "Le débat manque.");

        stands(Minutes.Status.RETURNED);
        waits("COMMITTEE_SECRETARY");
        corrections.note(secretary(), minutes().meeting(), dossier, "Le débat a porté sur l’eau.");
        corrections.handIn(secretary(), minutes().id());
        jobs.runDue();
        stands(Minutes.Status.TO_SIGN);
        assertThat(codesOf(() -> signatures.sign(
                        secretary(), minutes().id(), before, secretary().login())))
                .containsExactly("STALE_VERSION");
        sign(secretary());
        sign(chair());

        stands(Minutes.Status.SIGNED);
        assertThat(walk.path(CODE)).contains(ids(REVISE_MINUTES, MINUTES_SIGNED));
    }

    @Test
    void signsWhatBothReadAndNotWhatHasChangedBetweenTheirSignatures() throws IOException {
        allHaveRead();
        sign(secretary());
        ties.find(
                trade.actor(Role.CASE_OFFICER),
                dossier,
                member().personId(),
                TieKind.FAMILY,
                "Conjoint de la maire (fictif)");
        jobs.runDue();
        assertThat(meetings.get(minutes().meeting())
                        .ballot(dossier)
                        .orElseThrow()
                        .count(Vote.ABSTAIN))
                .isZero();
        sign(chair());

        assertThat(text(LetterKind.SIGNED_MINUTES, 1))
                .contains("1 pour, 0 contre, 1 abstention", "signé le")
                .doesNotContain("0 abstention", "Conjoint de la maire");
        assertThat(text(LetterKind.MINUTES_EXTRACT, 1))
                .contains("1 pour, 0 contre, 1 abstention")
                .doesNotContain("n’a pas pris part");
    }

    @Test
    void isCountersignedByAnotherMemberWhoWasThereOnceTheSecretaryPassedItOn() throws IOException {
        allHaveRead();
        sign(secretary());
        assertThat(codesOf(() -> sign(member()))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> signatures.passOn(
                        secretary(), minutes().id(), secretary().personId(), "Départ (fictif)")))
                .containsExactly("MINUTES_SUCCESSOR");
        assertThat(codesOf(() -> signatures.passOn(secretary(), minutes().id(), member().personId(), " ")))
                .containsExactly("REQUIRED_FIELD");

        signatures.passOn(secretary(), minutes().id(), member().personId(), "Départ de la présidence (fictif)");

        assertThat(worklist.of(call)).extracting(WorkItem::person).containsExactly(member().personId());
        assertThat(codesOf(() -> sign(chair()))).containsExactly("FORBIDDEN");
        sign(member());
        stands(Minutes.Status.SIGNED);
        assertThat(text(LetterKind.SIGNED_MINUTES, 1)).contains("Pour la présidence : " + member().name());
    }

    @Test
    void takesASignatureOfWhoIsWaitedForWithTheOwnPasswordAlone() {
        allHaveRead();

        assertThat(codesOf(() -> sign(chair()))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> signatures.sign(
                        secretary(), minutes().id(), minutes().shown().sha256(), "autre")))
                .containsExactly("INVALID_VALUE");
        stands(Minutes.Status.TO_SIGN);
    }

    @Test
    void changesNoMoreOnceSignedAndIsRectifiedByAnErratumThatGoesTheSameWay() throws IOException {
        allHaveRead();
        sign(secretary());
        sign(chair());
        Minutes signed = minutes();
        assertThat(codesOf(() -> corrections.note(secretary(), signed.meeting(), dossier, "Autre chose.")))
                .containsExactly("WRONG_STAGE");

        Minutes erratum = signatures.rectify(secretary(), signed.id(), "Lire « 24 000 € ».", "");
        jobs.runDue();
        waits("COMMITTEE_CHAIR", "COMMITTEE_MEMBER");
        corrections.finishReading(chair(), erratum.id());
        corrections.finishReading(member(), erratum.id());
        jobs.runDue();
        sign(secretary(), erratum);
        sign(chair(), erratum);

        assertThat(register.get(erratum.id()).status()).isEqualTo(Minutes.Status.SIGNED);
        assertThat(register.get(erratum.id()).origin().corrects()).isEqualTo(signed.id());
        assertThat(minutes()).isEqualTo(signed);
        assertThat(text(LetterKind.MINUTES_ERRATUM, 3)).contains("Lire « 24 000 € ».", "signé le");
        assertThat(extracts()).hasSize(1);
        waits();
    }

    @Test
    void showsThePublicARectifiedExtractInPlaceOfTheOneThatAnErratumTouches() throws IOException {
        allHaveRead();
        sign(secretary());
        sign(chair());
        walk.decide(call);
        IssuedDocument first = documents.publicOf(call).get(0);

        rectified("Lire « 24 000 € », et non « 24 500 € », malgré les débats.", "Montant attribué : 24 000 €.");
        rectified("Page 2 (fictif).", "");
        IssuedDocument second = documents.publicOf(call).get(0);
        assertThat(documents.publicOf(call)).hasSize(1).doesNotContain(first);
        assertThat(text(LetterKind.MINUTES_EXTRACT, 2))
                .contains("Extrait rectifié", "Erratum n° 2, signé le", "Montant attribué : 24 000 €.")
                .contains("Liste principale")
                .doesNotContain("malgré les débats");
        assertThat(text(LetterKind.MINUTES_ERRATUM, 1)).contains("Ce que lira le public Montant attribué : 24 000 €.");
        assertThat(codesOf(() -> documents.openPublic(first.id()))).containsExactly("UNKNOWN");

        rectified("Page 3 (fictif).", "Deux membres étaient présents.");
        assertThat(documents.publicOf(call)).hasSize(1).doesNotContain(first, second);
        assertThat(text(LetterKind.MINUTES_EXTRACT, 3))
                .contains("Montant attribué : 24 000 €.", "Erratum n° 4", "Deux membres étaient présents.");
        assertThat(genuine(text(LetterKind.MINUTES_EXTRACT, 1)).rectified()).isNotNull();
        assertThat(genuine(text(LetterKind.MINUTES_EXTRACT, 3)).rectified()).isNull();
    }

    private void rectified(String words, String told) {
        Minutes erratum = signatures.rectify(secretary(), minutes().id(), words, told);
        jobs.runDue();
        corrections.finishReading(chair(), erratum.id());
        corrections.finishReading(member(), erratum.id());
        jobs.runDue();
        sign(secretary(), erratum);
        sign(chair(), erratum);
    }

    private List<IssuedDocument> extracts() {
        return documents.ofCall(secretary(), call).stream()
                .filter(each -> each.kind() == LetterKind.MINUTES_EXTRACT)
                .toList();
    }

    private GenuineLetters.Genuine genuine(String letter) {
        Matcher code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}").matcher(letter);
        assertThat(code.find()).isTrue();
        return genuine.find(LetterCode.read(code.group()).orElseThrow(), "198.51.100.7")
                .orElseThrow();
    }

    @Test
    void showsThePublicAnExtractWithoutDebatesOnceResultsArePublic() throws IOException {
        allHaveRead();
        sign(secretary());
        sign(chair());
        assertThat(documents.publicOf(call)).isEmpty();

        walk.decide(call);

        assertThat(documents.publicOf(call))
                .extracting(IssuedDocument::kind)
                .containsExactly(LetterKind.MINUTES_EXTRACT);
        assertThat(text(LetterKind.MINUTES_EXTRACT, 1))
                .contains("1 pour, 0 contre, 1 abstention", "Liste principale")
                .doesNotContain("La maintenance est discutée.", "Pour : ");
    }

    private void allHaveRead() {
        corrections.finishReading(member(), minutes().id());
        corrections.finishReading(chair(), minutes().id());
        jobs.runDue();
    }

    private void sign(Actor actor) {
        sign(actor, minutes());
    }

    private void sign(Actor actor, Minutes signed) {
        Minutes now = register.get(signed.id());
        signatures.sign(actor, now.id(), now.shown().sha256(), actor.login());
        jobs.runDue();
    }

    private Minutes minutes() {
        return register.of(secretary(), call).get(0);
    }

    private Correction first() {
        return minutes().corrections().get(0);
    }

    private Correction second() {
        return minutes().corrections().get(1);
    }

    private void stands(Minutes.Status status) {
        assertThat(minutes().status()).isEqualTo(status);
    }

    private void waits(String... awaited) {
        assertThat(worklist.of(call)).extracting(WorkItem::awaited).containsExactlyInAnyOrder(awaited);
    }

    private String text(LetterKind kind, int seq) throws IOException {
        IssuedDocument document = documents.ofCall(secretary(), call).stream()
                .filter(each -> each.kind() == kind && each.seq() == seq)
                .findFirst()
                .orElseThrow();
        try (InputStream pdf = documents.open(secretary(), document.id()).content()) {
            return text(pdf.readAllBytes());
        }
    }

    private static String text(byte[] pdf) throws IOException {
        return new PDFTextStripper().getText(Loader.loadPDF(pdf)).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    private Attendance present(Role role) {
        return new Attendance(seat(role), Presence.PRESENT, null);
    }

    private Seat seat(Role role) {
        Actor actor = trade.actor(role);
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, role == Role.COMMITTEE_CHAIR);
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }

    private Actor chair() {
        return trade.actor(Role.COMMITTEE_CHAIR);
    }

    private Actor member() {
        return trade.actor(Role.COMMITTEE_MEMBER);
    }
}
