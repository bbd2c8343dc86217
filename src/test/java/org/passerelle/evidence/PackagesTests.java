package org.passerelle.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.passerelle.Refusals.codesOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Decision;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.BankAccounts;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.TypedBankDetails;
import org.passerelle.letters.Notification;
import org.passerelle.letters.Notifications;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.passerelle.shared.Digest;
import org.passerelle.shared.Json;
import org.passerelle.shared.LocalizedText;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers taken away as packages, after a decision that is released. */
@IntegrationTest
class PackagesTests {

    private static final LocalDateTime RELEASED = OfferedCall.DECIDED.plusDays(2);

    @Autowired
    ApplicationContext application;

    @Autowired
    Packages packages;

    @Autowired
    Trade trade;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BankAccounts accounts;

    @Autowired
    Notifications notifications;

    @TempDir
    Path folder;

    @Autowired
    Walk walk;

    CallId call;
    DossierId dossier;
    Actor applicant;
    Actor auditor;

    @WalkedOnce
    void aSignedDecision() {
        OfferedCall offered = new OfferedCall(application, 44_000, RELEASED).decided();
        call = offered.call;
        dossier = offered.whole;
        applicant = trade.actor("signatory");
        auditor = trade.actor(Role.AUDITOR);
    }

    @Test
    void areWholeAsTheyAreMade() throws IOException {
        PackageCheck.Found found = PackageCheck.of(taken(auditor));

        assertThat(found.faults()).isEmpty();
        assertThat(found.lines()).isGreaterThan(10);
        assertThat(found.about()).containsEntry("edition", "AUDITOR").containsEntry("dossier", "DOS-2027-0001");
        assertThat(PackageCheck.of(taken(applicant)).faults()).isEmpty();
    }

    @Test
    void betrayOneChangedByteWhereverItIs() throws IOException {
        byte[] whole = Files.readAllBytes(taken(auditor));
        Random random = new Random(20_270_331);
        for (int i = 0; i < 40; i++) {
            byte[] changed = whole.clone();
            int place = random.nextInt(whole.length);
            changed[place] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("changed.zip"), changed);

            assertThat(Verify.run(List.of(file.toString()), quiet()))
                    .as("byte %d", place)
                    .isNotZero();
        }
    }

    @Test
    void holdTheBankDetailsInBothEditions() throws IOException {
        walk.to(RELEASED);
        accounts.handIn(
                applicant,
                dossier,
                new TypedBankDetails(
                        "FR7699999000030000003000780",
                        "Commune de Brévalle",
                        RELEASED.toLocalDate(),
                        "",
                        trade.document(applicant, "rib.pdf")));

        for (Actor reader : List.of(applicant, auditor)) {
            Path made = taken(reader);
            assertThat(names(made))
                    .contains("decided/bank-details.json")
                    .anyMatch(name -> name.endsWith("BANK_DETAILS-rib.pdf"));
            assertThat(text(made, "decided/bank-details.json")).contains("FR7699999000030000003000780");
            assertThat(verbs(PackageJson.history(text(made, Packages.HISTORY)))).contains("giveBankDetails");
        }
    }

    @Test
    void giveTheApplicantNothingThatIsHiddenFromIt() throws IOException {
        walk.to(RELEASED);
        Path own = taken(applicant);

        assertThat(names(own))
                .contains(
                        "submitted/submission.json", "decided/decisions.json", "issued/RECEIPT.pdf", "rules/call.json")
                .noneMatch(name -> name.startsWith("appraised/"))
                .doesNotContain("decided/committee.json", "issued/MINUTES.pdf");
        List<PackageLine> history = PackageJson.history(text(own, Packages.HISTORY));
        assertThat(verbs(history))
                .contains("submit", "issue")
                .doesNotContain("score", "judge", "giveOpinion", "decide");
        assertThat(history).noneMatch(line -> line.line() == null);
        assertThat(history(taken(auditor)))
                .as("each of its lines stands in the sealed chain")
                .extracting(PackageLine::lineHash)
                .containsAll(history.stream().map(PackageLine::lineHash).toList());
        assertThat(PackageCheck.of(own).faults()).isEmpty();
    }

    @Test
    void giveTheAuditorEveryLineAndWhatWasSaidOfTheDossier() throws IOException {
        Path all = taken(auditor);

        assertThat(names(all))
                .contains(
                        "appraised/admissibility.json",
                        "appraised/opinions.json",
                        "appraised/sheets.json",
                        "decided/committee.json",
                        "decided/reasons-versions.json",
                        "decided/notifications.json",
                        "rules/eligibility.dmn",
                        "rules/versions.json")
                .anyMatch(name -> name.startsWith("decided/minutes/"));
        assertThat(text(all, "rules/versions.json")).contains("\"eligibility.dmn\"", "\"admissibility\"");
        assertThat(history(all)).noneMatch(line -> line.line() == null);
    }

    @Test
    void holdTheSignedTextOfACorrectionWithItsHashInBothEditions() throws IOException {
        walk.to(RELEASED);
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Correction words = Correction.rectifying(
                "Erreur de plume (fictive).", new LocalizedText("Paragraphe rectifié.", "Rectified."), List.of());
        Decision decision = trade.correct(officer, dossier, words).orElseThrow();
        String act = "decided/" + decision.number() + ".txt";
        String first = "decided/" + decision.replaces() + ".txt";

        for (Actor reader : List.of(auditor, applicant)) {
            Path file = taken(reader);
            assertThat(PackageCheck.of(file).faults()).isEmpty();
            String text = text(file, act);
            assertThat(text).contains("Erreur de plume (fictive).", String.valueOf(decision.replaces()));
            assertThat(text(file, "decided/decisions.json")).contains(Digest.sha256(text));
            assertThat(names(file).contains(first)).as("what quotes opinions").isEqualTo(reader.equals(auditor));
        }
    }

    /** As the download does: the size is asked once the bytes are being read. */
    @Test
    void knowTheirSizeWhileTheyAreHandedOut() throws IOException {
        PackageFile made = packages.make(applicant, dossier);
        try (InputStream in = made.content()) {
            assertThat(made.size()).isEqualTo(in.readAllBytes().length);
        }
    }

    @Test
    void openTheLetterOfTheDecisionForTheApplicantAlone() throws IOException {
        walk.to(RELEASED);
        taken(auditor);
        assertThat(notifications.of(auditor, dossier))
                .extracting(Notification::known)
                .containsOnlyNulls();

        taken(applicant);

        assertThat(notifications.of(auditor, dossier)).isNotEmpty().allMatch(sent -> sent.known() != null);
    }

    @Test
    void hideADecisionUntilItIsReleased() throws IOException {
        Path own = taken(applicant);

        assertThat(text(own, "decided/decisions.json")).isEqualTo("[]");
        assertThat(verbs(PackageJson.history(text(own, Packages.HISTORY)))).doesNotContain("decide");
    }

    @Test
    void tellTheApplicantThatItsDecisionWasWithdrawnOnceTheNextOneIsKnown() throws IOException {
        walk.to(RELEASED);
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Correction back = Correction.withdrawing(Correction.Ground.UNLAWFUL, "Une pièce n’avait pas été lue (fictif).");
        trade.correct(officer, dossier, back);
        assertThat(verbs(PackageJson.history(text(taken(applicant), Packages.HISTORY))))
                .doesNotContain("withdrawDecision");

        walk.to(RELEASED.plusHours(1));
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);

        Path own = taken(applicant);
        assertThat(verbs(PackageJson.history(text(own, Packages.HISTORY)))).contains("withdrawDecision");
        assertThat(PackageCheck.of(own).faults()).isEmpty();
    }

    @Test
    void tellTheApplicantThatItsDecisionWasRestoredOnceTheNextOneIsKnown() {
        TrailEntry line = line("restoreDecision", Stage.APPRAISED, Stage.AWARDED);
        assertThat(KnownLines.of(true, List.of()).knows(line)).isTrue();
        assertThat(KnownLines.of(false, List.of()).knows(line)).isFalse();
    }

    private TrailEntry line(String verb, Stage from, Stage to) {
        return new TrailEntry(
                1,
                RELEASED.atZone(Trade.PARIS).toInstant(),
                null,
                dossier.value(),
                "x",
                "X",
                verb,
                from.name(),
                to.name(),
                Map.of());
    }

    @Test
    void areRefusedToOthersAndForDrafts() {
        assertThat(codesOf(() -> packages.make(trade.actor(Role.REVIEWER), dossier)))
                .containsExactly("FORBIDDEN");
        trade.at(Trade.OPENS.plusDays(1));
        DossierId draft =
                trade.completeDraft(trade.publishedCall("AAP-2027-ZIP"), "agent", "Brouillon fictif", "20000");
        assertThat(codesOf(() -> packages.make(applicant, draft))).containsExactly("WRONG_STAGE");
    }

    @Test
    void standInTheHistoryWithTheHashOfTheirSums() throws IOException {
        String sums = text(taken(applicant), Packages.SUMS);

        assertThat(history(taken(auditor)))
                .anyMatch(line -> Objects.requireNonNull(line.line()).contains("takePackage")
                        && line.line().contains(Digest.sha256(sums)));
    }

    @Test
    void restOnLinesThatNobodyChanges() {
        assertThatThrownBy(() -> jdbc.sql("update passerelle.trail set by_name = 'x' where dossier_id = :id")
                        .param("id", dossier.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    private Path taken(Actor actor) throws IOException {
        PackageFile made = packages.make(actor, dossier);
        Path file = folder.resolve(made.sha256() + ".zip");
        try (InputStream in = made.content()) {
            Files.copy(in, file);
        }
        assertThat(made.path()).doesNotExist();
        return file;
    }

    private static List<PackageLine> history(Path file) throws IOException {
        return PackageJson.history(text(file, Packages.HISTORY));
    }

    private static List<String> verbs(List<PackageLine> history) {
        return history.stream()
                .map(PackageLine::line)
                .filter(Objects::nonNull)
                .map(Json::readMap)
                .map(line -> String.valueOf(line.get("verb")))
                .toList();
    }

    private static List<String> names(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Stream<String> names = zip.stream().map(entry -> entry.getName())) {
            return names.toList();
        }
    }

    private static String text(Path file, String path) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(path)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static PrintStream quiet() {
        return new PrintStream(new ByteArrayOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8);
    }
}
