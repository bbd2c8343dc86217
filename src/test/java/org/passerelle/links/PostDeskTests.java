package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.Answers;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.BegunOpinions;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionSignatures;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.opinions.Signature;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.WorkingDays;
import org.passerelle.synthesis.Overtaken;
import org.passerelle.synthesis.Synthesis;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A body gives its opinion behind a mailed link: what is kept, what proves it, and what is done once. */
@IntegrationTest
class PostDeskTests {

    private static final String BODY = "EMBASSY:COTONOU";
    private static final String MAILBOX = "scac.cotonou@exemple.org";
    private static final String SECRET = "Un différend frontalier, à ne pas ébruiter.";

    @Autowired
    Trade trade;

    @Autowired
    MorningMails mails;

    @Autowired
    PostDesk desk;

    @Autowired
    PostReading reading;

    @Autowired
    PostPages pages;

    @Autowired
    PostPen post;

    @Autowired
    BodyOpinions opinions;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions versions;

    @Autowired
    OpinionSignatures signatures;

    @Autowired
    DossierFile dossiers;

    @Autowired
    Outbox outbox;

    @Autowired
    ServiceClock clock;

    @Autowired
    Conflicts ties;

    @Autowired
    OpinionsInHand hands;

    @Autowired
    Reviewers reviewers;

    @Autowired
    People people;

    @Autowired
    BegunOpinions begun;

    @Autowired
    Reviews reviews;

    @Autowired
    Written written;

    @Autowired
    DueJobs jobs;

    CallId call;
    DossierId dossier;
    PostLink link;
    ConsultationId id;

    @BeforeEach
    void aLinkInTheMailboxOfThePost() {
        call = trade.openCall("AAP-2027-LIENS");
        dossier = trade.underAppraisal(call);
        post.reads(Language.FR);
        link = linkOfTheMorning();
        id = opinions.awaited(BODY).get(0).id();
    }

    @Test
    void givesTheOpinionWithTheCodeAndRecordsWhoStandsForIt() {
        Map<String, String> form = whole();
        assertThat(desk.sendCode(link, id, posted(form)).outcome()).isEqualTo(PostOutcome.CODE_SENT);

        assertThat(send(form).outcome()).isEqualTo(PostOutcome.SENT);

        Consultation given = consultations.get(id);
        assertThat(given.value()).isEqualTo(OpinionValue.FAVOURABLE_WITH_CONDITIONS);
        assertThat(given.conditions()).containsExactly("Un point d’étape.", "Un comité local.");
        assertThat(given.answers()).containsEntry("sensitivity", SECRET);
        assertThat(given.givenBy()).isEqualTo("Claire Exemple");
        Signature signature = signatures.of(List.of(id)).get(0);
        assertThat(signature.position()).isEqualTo("Attachée");
        assertThat(signature.approvedBy()).isEqualTo("Ambassadeur Exemple");
        assertThat(signature.mailbox()).isEqualTo(MAILBOX);
        assertThat(dossiers.trail(trade.actor(Role.CASE_OFFICER), dossier))
                .filteredOn(entry -> entry.verb().equals("signOpinion"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.by()).isEqualTo(MAILBOX);
                    assertThat(entry.name()).isEqualTo("Claire Exemple");
                    assertThat(entry.detail()).containsEntry("approvedBy", "Ambassadeur Exemple");
                });
    }

    @Test
    void keepsWhoStandsBehindTheOpinionFromScoringTheDossier() {
        PersonId author = reviewer("claire", "Claire EXEMPLE");
        PersonId approving = reviewer("ambassadeur", "Ambassadeur Exemple");
        PersonId holder =
                trade.postMember("second.post", "COTONOU").actor("second.post").personId();
        PersonId namesake = reviewer("autre", "Claire Exemplette");
        PersonId half = reviewer("court", "Claire");
        hands.take(trade.actor("second.post"), id);

        given();

        assertThat(ties.against(List.of(dossier)).get(dossier))
                .containsKeys(author, approving, holder)
                .doesNotContainKeys(namesake, half);
        assertThat(codesOf(() -> reviewers.assign(
                        trade.actor(Role.CASE_OFFICER), dossier, List.of(author, trade.person("reviewer1")))))
                .containsExactly("CONFLICT_OF_INTEREST");
        reviewers.assign(trade.actor(Role.CASE_OFFICER), dossier, List.of(namesake, trade.person("reviewer1")));
    }

    @Test
    void keepsThePersonWhoseAddressIsTheMailboxFromScoring() {
        PersonId owner = people.create(
                Actor.clockwork(),
                new Profile(
                        "poste",
                        "Poste fictif",
                        MAILBOX.toUpperCase(Locale.ROOT),
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        null,
                        null,
                        null,
                        null));

        given();

        assertThat(ties.against(List.of(dossier)).get(dossier)).containsKey(owner);
    }

    private PersonId reviewer(String login, String name) {
        return people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        name,
                        login + "@ailleurs.invalid",
                        Language.FR,
                        Set.of(Role.REVIEWER),
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void sendsACopyWithoutTheSensitivePart() throws Exception {
        given();

        Mail copy = inbox().copies().get(0);
        Mail.Enclosure enclosure = Optional.ofNullable(copy.enclosure()).orElseThrow();
        assertThat(enclosure.name()).isEqualTo("avis-" + dossiers.get(dossier).name() + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(enclosure.content())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Copie de votre avis", "Claire Exemple", "Ambassadeur Exemple", "Un comité local.")
                    .contains("Une partie sensible a été enregistrée")
                    .doesNotContain("frontalier");
        }
    }

    @Test
    void givesOneOpinionForAPageThatIsSentTwice() {
        Map<String, String> form = whole();
        desk.sendCode(link, id, posted(form));
        form.put("code", inbox().code());
        Posted page = posted(form);
        desk.send(link, id, page);

        assertThat(desk.send(link, id, page).outcome()).isEqualTo(PostOutcome.SENT);

        assertThat(inbox().copies()).hasSize(1);
        assertThat(signatures.of(List.of(id))).hasSize(1);
    }

    @Test
    void keepsTheDraftOfAPageThatIsSavedTwice() {
        Posted page = posted(Map.of("a.comment", "Une première ligne."));
        desk.keep(link, id, page);

        assertThat(desk.keep(link, id, page).outcome()).isEqualTo(PostOutcome.KEPT);

        assertThat(shown(Optional.empty())).contains("Une première ligne.");
    }

    @Test
    void goesOnWithWhatAColleagueBeganWithAnAccountAndTheReverse() {
        begun.keep(trade.actor("post"), id, Answers.none(), new Answers(Map.of("partnership", "Vu au bureau.")));

        assertThat(shown(Optional.empty())).contains("Vu au bureau.");
        desk.keep(link, id, posted(Map.of("a.partnership", "Vu au bureau.", "a.relevance", "Vu chez soi.")));

        assertThat(begun.of(trade.actor("post"), id).orElseThrow().values())
                .containsEntry("partnership", "Vu au bureau.")
                .containsEntry("relevance", "Vu chez soi.");
    }

    @Test
    void doesNotLetAnOlderPageReplaceWhatAnotherSaved() {
        Posted first = posted(Map.of("a.comment", "De Claire."));
        Posted second = posted(Map.of("a.comment", "De Paul."));
        desk.keep(link, id, first);

        Attempt attempt = desk.keep(link, id, second);

        assertThat(attempt.outcome()).isEqualTo(PostOutcome.STALE);
        assertThat(shown(Optional.of(attempt))).contains("De Paul.");
        assertThat(shown(Optional.empty())).contains("De Claire.").doesNotContain("De Paul.");
    }

    @Test
    void doesNotShowTheSensitivePartOfAnotherToAnOlderPage() {
        Posted older = posted(Map.of("a.comment", "De Paul.", "a.sensitivity", ""));
        desk.keep(link, id, posted(whole()));

        Attempt draft = desk.keep(link, id, older);
        assertThat(draft.outcome()).isEqualTo(PostOutcome.STALE);
        assertThat(shown(Optional.of(draft))).contains("De Paul.").doesNotContain("frontalier");

        given();
        Attempt opinion = desk.keep(link, id, older);
        assertThat(shown(Optional.of(opinion))).contains("De Paul.").doesNotContain("frontalier");
    }

    @Test
    void doesNotReplaceWhatAColleagueGaveByAccountBeforeItWasRead() {
        Map<String, String> form = whole();
        form.put("a.value", "RESERVED");
        form.put("a.sensitivity", "");
        desk.sendCode(link, id, posted(form));
        form.put("code", inbox().code());
        Posted claire = posted(form);
        consultations.give(
                trade.actor("post"),
                id,
                trade.opinion(
                        ConsultationKind.EMBASSY,
                        OpinionValue.UNFAVOURABLE,
                        "Le site retenu est inondable chaque année, sans digue ni projet de digue.",
                        List.of()));

        Attempt attempt = desk.send(link, id, claire);

        assertThat(attempt.outcome()).isEqualTo(PostOutcome.OVERTAKEN);
        assertThat(consultations.get(id).value()).isEqualTo(OpinionValue.UNFAVOURABLE);
        assertThat(shown(Optional.of(attempt)))
                .contains("a été rendu ou remplacé depuis", "Le site retenu est inondable", "demande un point d’étape");
        assertThat(send(form).outcome()).isEqualTo(PostOutcome.SENT);
        assertThat(consultations.get(id).value()).isEqualTo(OpinionValue.RESERVED);
    }

    @Test
    void neverShowsTheSensitivePartAgain() {
        desk.keep(link, id, posted(whole()));
        assertThat(shown(Optional.empty()))
                .doesNotContain("frontalier")
                .contains("Enregistré (" + SECRET.length() + " caractères), non affiché ici");

        Map<String, String> form = whole();
        form.put("a.sensitivity", "");
        desk.sendCode(link, id, posted(form));
        send(form);

        assertThat(consultations.get(id).answers()).containsEntry("sensitivity", SECRET);
        assertThat(shown(Optional.empty()))
                .contains("Enregistré, non affiché ici")
                .doesNotContain("frontalier");
    }

    @Test
    void forgetsTheSensitivePartWhereThatIsAsked() {
        desk.keep(link, id, posted(whole()));
        Map<String, String> form = whole();
        form.put("a.sensitivity", "");
        form.put("forget.sensitivity", "true");
        desk.keep(link, id, posted(form));

        assertThat(shown(Optional.empty())).doesNotContain("non affiché ici");
    }

    @Test
    void asksForNoCodeBeforeTheFormIsSoundAndSaysWhatIsNot() {
        Map<String, String> form = whole();
        form.remove("a.approvedBy");
        form.remove("a.priority");

        Attempt attempt = desk.sendCode(link, id, posted(form));

        assertThat(attempt.outcome()).isEqualTo(PostOutcome.FAULTY);
        assertThat(attempt.findings()).extracting(Finding::place).containsExactly("priority", "approvedBy");
        assertThat(shown(Optional.of(attempt)))
                .contains(
                        "2 réponses sont à corriger",
                        "Approuvé par (nom et fonction)\u00a0: une réponse est attendue.");
    }

    @Test
    void takesNoCodeAfterThreeWrongOnesNorAfterFifteenMinutes() {
        Map<String, String> form = whole();
        desk.sendCode(link, id, posted(form));
        form.put("code", inbox().wrongCode());
        for (int i = 0; i < AwaitedCode.WRONG_CODES; i++) {
            assertThat(desk.send(link, id, posted(form)).outcome()).isEqualTo(PostOutcome.WRONG_CODE);
        }
        assertThat(send(form).outcome()).isEqualTo(PostOutcome.WRONG_CODE);

        pass(Duration.ofMinutes(2));
        desk.sendCode(link, id, posted(form));
        pass(AwaitedCode.VALID);
        assertThat(send(form).outcome()).isEqualTo(PostOutcome.WRONG_CODE);
        assertThat(consultations.get(id).status()).isEqualTo(Consultation.Status.ASKED);
    }

    @Test
    void sendsTenCodesADayAtMost() {
        Map<String, String> form = whole();
        for (int i = 0; i < PostDesk.CODES_PER_DAY; i++) {
            assertThat(desk.sendCode(link, id, posted(form)).outcome()).isEqualTo(PostOutcome.CODE_SENT);
            assertThat(desk.sendCode(link, id, posted(form)).outcome()).isEqualTo(PostOutcome.CODE_RECENT);
            pass(Duration.ofMinutes(1));
        }

        assertThat(desk.sendCode(link, id, posted(form)).outcome()).isEqualTo(PostOutcome.TOO_MANY);

        pass(Duration.ofDays(1));
        assertThat(desk.sendCode(link, id, posted(form)).outcome()).isEqualTo(PostOutcome.CODE_SENT);
    }

    @Test
    void changesNothingByLooking() {
        shown(Optional.empty());
        pages.list("x", link, "", reading.lists(link, Language.FR), Language.FR);

        assertThat(reading.page(link, id, Language.FR, Optional.empty(), false)
                        .draft()
                        .version())
                .isZero();
        assertThat(dossiers.trail(trade.actor(Role.CASE_OFFICER), dossier))
                .noneMatch(entry -> entry.by().equals(MAILBOX));
    }

    @Test
    void takesNothingOnceTheTimeIsOver() {
        pass(Duration.between(clock.instant(), consultations.get(id).dueAt()));

        assertThat(desk.keep(link, id, posted(whole())).outcome()).isEqualTo(PostOutcome.CLOSED);
        assertThat(shown(Optional.empty())).contains("Le délai est passé", "réputé rendu sans observation");
    }

    @Test
    void replacesTheOpinionUntilTheTimeIsOverAndKeepsEachVersion() {
        given();
        assertThat(shown(Optional.empty())).contains("Il peut être remplacé jusqu’au", "Remplacer cet avis");
        Map<String, String> other = whole();
        other.put("a.value", "FAVOURABLE");
        other.put("a.sensitivity", "");
        pass(Duration.ofMinutes(2));
        desk.sendCode(link, id, posted(other));
        assertThat(send(other).outcome()).isEqualTo(PostOutcome.SENT);

        assertThat(consultations.get(id).value()).isEqualTo(OpinionValue.FAVOURABLE);
        assertThat(consultations.get(id).answers()).containsEntry("sensitivity", SECRET);
        assertThat(versions.versions(trade.actor(Role.CASE_OFFICER), id))
                .extracting(OpinionVersion::value)
                .containsExactly(OpinionValue.FAVOURABLE, OpinionValue.FAVOURABLE_WITH_CONDITIONS);
        assertThat(inbox().copies()).hasSize(2);

        pass(Duration.between(clock.instant(), consultations.get(id).dueAt()));
        assertThat(desk.keep(link, id, posted(other)).outcome()).isEqualTo(PostOutcome.CLOSED);
    }

    @Test
    void replacesTheOpinionUntilItsDayAlsoWhereNothingElseIsAwaitedAnyMore() {
        given();
        trade.give(
                trade.actor("prefecture"),
                dossier,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
        trade.reviewed(dossier, "reviewer1", "reviewer2");
        reviews.lock(trade.actor("reviewer1"), dossier, Plans.sheet("4"));
        reviews.lock(trade.actor("reviewer2"), dossier, Plans.sheet("4"));
        jobs.runDue();
        written.finished(dossier);
        assertThat(dossiers.get(dossier).stage()).isEqualTo(Stage.APPRAISED);
        assertThat(shown(Optional.empty())).contains("tant que le classement n’est pas proposé au comité");

        Map<String, String> form = whole();
        form.put("a.value", "UNFAVOURABLE");
        pass(Duration.ofMinutes(2));
        desk.sendCode(link, id, posted(form));
        assertThat(send(form).outcome()).isEqualTo(PostOutcome.SENT);

        assertThat(consultations.get(id).value()).isEqualTo(OpinionValue.UNFAVOURABLE);
        assertThat(written.newest(dossier).overtaken()).isEqualTo(Overtaken.OPINION_REPLACED);
        written.finish(dossier);
        assertThat(written.newest(dossier).state()).isEqualTo(Synthesis.State.FINISHED);
    }

    @Test
    void keepsALateOpinionBesideTheSilence() {
        pass(Duration.between(clock.instant(), consultations.get(id).dueAt()));
        consultations.recordSilence(Actor.clockwork(), id);
        assertThat(shown(Optional.empty())).contains("il sera marqué «\u00a0tardif\u00a0»");

        given();

        assertThat(consultations.get(id).value()).isEqualTo(OpinionValue.DEEMED_SILENT);
        assertThat(consultations.get(id).late())
                .map(OpinionVersion::value)
                .contains(OpinionValue.FAVOURABLE_WITH_CONDITIONS);
    }

    @Test
    void offersWhatThePostWroteOfTheSamePartnerBefore() {
        given();
        DossierId second = trade.underAppraisal(call);
        ConsultationId next = opinions.awaited(BODY).get(0).id();
        assertThat(consultations.get(next).dossier()).isEqualTo(second);

        OpinionPage page = reading.page(link, next, Language.FR, Optional.empty(), false);
        assertThat(page.earlier()).singleElement().satisfies(earlier -> assertThat(
                        earlier.opinion().number())
                .isEqualTo(dossiers.get(dossier).name()));
        assertThat(pages.opinion("x", "", page, Language.FR)).doesNotContain("frontalier");

        desk.take(
                link,
                next,
                new Posted(0, 0, "once", Map.of("a.partnership", "À revoir.")),
                dossiers.get(dossier).name());
        String filled =
                pages.opinion("x", "", reading.page(link, next, Language.FR, Optional.empty(), false), Language.FR);
        assertThat(reading.page(link, next, Language.FR, Optional.empty(), false)
                        .draft()
                        .answers())
                .containsEntry("relevance", "Cohérent.")
                .containsEntry("partnership", "À revoir.")
                .doesNotContainKeys("value", "author", "sensitivity", "noConflict");
        assertThat(filled).contains("Cohérent.");
    }

    @Test
    void bringsNoMoreEarlierOpinionsThanASlowLineBearsAndTheRestOnDemand() {
        for (int i = 0; i < 10; i++) {
            trade.underAppraisal(call);
        }
        OpinionAnswer wordy = trade.opinion(
                ConsultationKind.EMBASSY,
                OpinionValue.FAVOURABLE,
                "Le projet prolonge la coopération que le poste accompagne. ".repeat(65),
                List.of());
        opinions.awaited(BODY).stream()
                .skip(1)
                .forEach(one -> consultations.give(trade.actor("post"), one.id(), wordy));
        ConsultationId last = opinions.awaited(BODY).get(0).id();

        OpinionPage page = reading.page(link, last, Language.FR, Optional.empty(), false);
        String first = pages.opinion("x", "", page, Language.FR);
        assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
        assertThat(page.earlier()).isNotEmpty();
        assertThat(page.earlier().size() + page.earlierLeft()).isEqualTo(10);
        assertThat(first).contains("autres avis précédents", "earlier=true");

        OpinionPage all = reading.page(link, last, Language.FR, Optional.empty(), false, true);
        assertThat(all.earlier()).hasSize(10);
        assertThat(all.earlierLeft()).isZero();
    }

    @Test
    void opensNothingOfAnotherBody() {
        ConsultationId prefecture = consultations.of(trade.actor(Role.CASE_OFFICER), dossier).stream()
                .filter(c -> !c.body().equals(BODY))
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(codesOf(() -> desk.keep(link, prefecture, posted(Map.of())))).containsExactly("UNKNOWN");
    }

    @Test
    void holdsUntilItsTimeIsOverOrTheMailboxIsAnother() {
        assertThat(reading.hold(link)).isEqualTo(Hold.OPEN);
        post.reads("autre@exemple.org", Language.FR);
        assertThat(reading.hold(link)).isEqualTo(Hold.MOVED);

        post.reads(Language.FR);
        pass(MorningMails.VALID);
        assertThat(reading.hold(link)).isEqualTo(Hold.EXPIRED);
    }

    @Test
    void mailsAnotherLinkTheNextMorningWhereOneIsWanted() {
        mails.wanted(BODY);
        mails.wanted(BODY);

        linkOfTheMorning();

        assertThat(inbox().lists()).hasSize(2);
        assertThat(inbox().lists().get(0).body()).contains("En attente, au plus tard");
    }

    private void given() {
        Map<String, String> form = whole();
        desk.sendCode(link, id, posted(form));
        assertThat(send(form).outcome()).isEqualTo(PostOutcome.SENT);
    }

    private Attempt send(Map<String, String> form) {
        Map<String, String> coded = new HashMap<>(form);
        coded.put("code", inbox().code());
        return desk.send(link, id, posted(coded));
    }

    private String shown(Optional<Attempt> attempt) {
        return pages.opinion("x", "", reading.page(link, id, Language.FR, attempt, false), Language.FR);
    }

    /** As the page that is shown now would send it. */
    private Posted posted(Map<String, String> form) {
        OpinionPage page = reading.page(link, id, Language.FR, Optional.empty(), false);
        return new Posted(
                page.draft().version(),
                page.asked().consultation().course().version(),
                UUID.randomUUID().toString(),
                form);
    }

    private static Map<String, String> whole() {
        Map<String, String> form = new HashMap<>();
        form.put("a.value", "FAVOURABLE_WITH_CONDITIONS");
        form.put("a.comment", "Le poste connaît la commune et demande un point d’étape avant les travaux.");
        form.put("a.conditions.0.condition", "Un point d’étape.");
        form.put("a.conditions.2.condition", "Un comité local.");
        form.put("a.priority", "4");
        form.put("a.suggestedAmount", "12 000,50");
        form.put("a.relevance", "Cohérent.");
        form.put("a.partnerCapacity", "Solide.");
        form.put("a.knownToPost", "YES");
        form.put("a.zone", "GREEN");
        form.put("a.sensitivity", SECRET);
        form.put("a.author", "Claire Exemple");
        form.put("a.function", "Attachée");
        form.put("a.validated", "true");
        form.put("a.noConflict", "true");
        form.put("a.approvedBy", "Ambassadeur Exemple");
        form.put("a.unknown", "Rien que la page ne demande.");
        return form;
    }

    private PostLink linkOfTheMorning() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Trade.PARIS);
        trade.at(WorkingDays.dayAfter(today, 1).atTime(9, 0));
        mails.sendDue();
        return reading.find(inbox().token()).orElseThrow();
    }

    private void pass(Duration time) {
        clock.stopAt(clock.instant().plus(time));
    }

    private PostMails inbox() {
        return new PostMails(outbox, MAILBOX);
    }
}
