package org.passerelle.doors;

import static org.passerelle.people.Role.CALL_MANAGER;
import static org.passerelle.people.Role.CASE_OFFICER;
import static org.passerelle.people.Role.POST_CORRESPONDENT;
import static org.passerelle.people.Role.REVIEWER;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.desk.BatchItem;
import org.passerelle.desk.Batches;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.desk.Officers;
import org.passerelle.desk.Reminders;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.CallForecasts;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.dossiers.Likeness;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.dossiers.Ties;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.evidence.Packages;
import org.passerelle.exceptions.ExceptionLine;
import org.passerelle.exceptions.Exceptions;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.exchanges.Unread;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.ReviewPacks;
import org.passerelle.notices.Notice;
import org.passerelle.notices.OwnNotices;
import org.passerelle.opinions.AwaitedOpinion;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationBoard;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.EarlierOpinion;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Acceptance;
import org.passerelle.reviews.ConsensusNotes;
import org.passerelle.reviews.Distribution;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.Obstacle;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Language;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.workflow.CallPicture;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.ProcessPictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every door behind which a dossier may be met while it is appraised, tried by a person whom a conflict closes it to (D10). */
@IntegrationTest
class AppraisalDoorsTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Trade trade;

    @Autowired
    DossierFile file;

    @Autowired
    DossierPages pages;

    @Autowired
    WorklistPages worklist;

    @Autowired
    Consultations consultations;

    @Autowired
    OpinionsInHand hands;

    @Autowired
    Distributions distributions;

    @Autowired
    Reviewers reviewers;

    @Autowired
    Reviews reviews;

    @Autowired
    Batches batches;

    @Autowired
    DueJobs jobs;

    private static final String BODY = Bodies.name(ConsultationKind.EMBASSY, "COTONOU");

    TwoDossiers world;

    @BeforeEach
    void twoDossiersWithTheirBodiesAsked() {
        world = new TwoDossiers(context);
        trade.admissible(world.closed);
        trade.admissible(world.open);
        jobs.runDue();
    }

    @TestFactory
    Stream<DynamicTest> closesTheOfficersDesk() {
        bean(Exchanges.class).write(trade.actor("agent"), world.closed, "Bonjour (fictif)", List.of());
        bean(Exchanges.class).write(trade.actor("voi.agent"), world.open, "Bonjour (fictif)", List.of());
        extendAll(world.free(CASE_OFFICER));
        world.declare(CASE_OFFICER, CALL_MANAGER);
        return world.each(
                world.knock("the page", CASE_OFFICER, file::read),
                world.knock("the documents", CASE_OFFICER, file::attachments),
                world.knock("the trail", CASE_OFFICER, file::trail),
                world.knock("the first submission", CASE_OFFICER, bean(Snapshots.class)::of),
                world.knock("the changes since", CASE_OFFICER, bean(Snapshots.class)::changes),
                world.knock("the messages", CASE_OFFICER, bean(Exchanges.class)::of),
                world.knock("the private notes", CASE_OFFICER, bean(PrivateNotes.class)::of),
                world.knock("the requests for information", CASE_OFFICER, bean(InformationRequests.class)::of),
                world.knock("the opinions", CASE_OFFICER, consultations::of),
                world.knock("the bodies that may be asked", CASE_OFFICER, bean(ConsultationChanges.class)::choice),
                world.knock("the sheets", CASE_OFFICER, reviews::of),
                world.knock("the letters of the dossier", CASE_OFFICER, bean(IssuedDocuments.class)::of),
                world.knock("the reviewers that fit", CASE_OFFICER, distributions::fits),
                world.knock("the ties", CASE_OFFICER, bean(Ties.class)::of),
                world.knock("the consensus note", CASE_OFFICER, bean(ConsensusNotes.class)::of),
                world.knock(
                        "the choice of who writes the consensus note",
                        CASE_OFFICER,
                        (actor, id) -> bean(ConsensusNotes.class).choose(actor, id, trade.person("reviewer1"))),
                world.knock("the synthesis", CASE_OFFICER, bean(SynthesisFile.class)::facts),
                world.knock("who has it in hand", CASE_OFFICER, bean(CaseOfficers.class)::of),
                world.knock("the picture of its procedure", CASE_OFFICER, (actor, id) -> bean(ProcessPictures.class)
                        .of(actor, id, Language.FR)),
                world.knock("the evidence package", CASE_OFFICER, bean(Packages.class)::edition),
                world.knock(
                        "the assignment of reviewers",
                        CASE_OFFICER,
                        (actor, id) -> reviewers.assign(
                                actor, id, List.of(trade.person("reviewer1"), trade.person("reviewer2")))),
                world.knock("the reminder", CASE_OFFICER, bean(Reminders.class)::remind),
                world.knock("the hand-over to it", CASE_OFFICER, (actor, id) -> bean(CaseOfficers.class)
                        .handOver(trade.actor(CALL_MANAGER), id, actor.personId(), "Absence (fictif)")),
                new Door("the list, and its file", CASE_OFFICER, actor -> listed(actor, "")),
                new Door("the search and what it suggests", CASE_OFFICER, actor -> listed(actor, "tanguiera")),
                new Door("the work list, and its file", CASE_OFFICER, this::waiting),
                new Door("the messages to read", CASE_OFFICER, actor -> bean(Exchanges.class).waiting(actor).stream()
                        .map(Unread::dossier)
                        .toList()),
                new Door("the hints at double funding", CASE_OFFICER, actor -> Stream.concat(
                                Stream.of(world.open),
                                bean(DoubleFunding.class).of(actor, world.open).stream()
                                        .map(Likeness::other))
                        .toList()),
                new Door(
                        "the distribution of reviews",
                        CASE_OFFICER,
                        actor -> distributions.preview(actor, world.call).shares().stream()
                                .map(Distribution.Share::dossier)
                                .toList()),
                new Door(
                        "the board of opinions",
                        CASE_OFFICER,
                        actor -> bean(ConsultationBoard.class).of(actor, world.call).stream()
                                .flatMap(line -> bean(ConsultationBoard.class)
                                        .awaited(actor, world.call, line.body().name(), Optional.empty(), 50)
                                        .stream())
                                .map(AwaitedOpinion::dossier)
                                .toList()),
                new Door(
                        "the register of exceptions",
                        CALL_MANAGER,
                        actor -> bean(Exceptions.class).of(actor, world.call).stream()
                                .map(ExceptionLine::dossier)
                                .toList()),
                new Door("a batch", CASE_OFFICER, this::inABatch),
                world.count(
                        "the count by stage",
                        CASE_OFFICER,
                        actor -> pages.countsByStage(actor, world.call).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()),
                world.count(
                        "the count of the work list",
                        CASE_OFFICER,
                        actor -> worklist.count(actor) / Collections.frequency(waiting(actor), world.open)),
                world.count(
                        "the count of those without reviewers",
                        CASE_OFFICER,
                        actor -> distributions.waiting(actor).get(0).dossiers()),
                world.count("the count of a batch", CASE_OFFICER, this::countedInABatch),
                world.count("the dossiers that the officers have in hand", CASE_OFFICER, this::inHand),
                world.count("the count at the steps of the call", CALL_MANAGER, this::atOneStep),
                world.count("the count of the forecast", CALL_MANAGER, actor -> bean(CallForecasts.class)
                        .of(actor, world.call)
                        .phases()
                        .get(0)
                        .dossiers()));
    }

    @TestFactory
    Stream<DynamicTest> closesABodysDesk() {
        trade.give(world.free(POST_CORRESPONDENT), world.closed, ConsultationKind.EMBASSY, favourable());
        trade.secondOfficer();
        world.declare(POST_CORRESPONDENT);
        return world.each(
                world.knock("the page", POST_CORRESPONDENT, file::read),
                world.knock("the documents", POST_CORRESPONDENT, file::attachments),
                world.knock("the opinions", POST_CORRESPONDENT, consultations::of),
                world.knock(
                        "what the body said of the partner before",
                        POST_CORRESPONDENT,
                        (actor, id) -> bean(GivenOpinions.class).earlier(actor, asked(id))),
                world.knock("what the body has said", POST_CORRESPONDENT, (actor, id) -> bean(GivenOpinions.class)
                        .versions(actor, asked(id))),
                world.words(
                        "what the body said of the partner, beside another dossier",
                        POST_CORRESPONDENT,
                        actor -> world.number(world.open) + " "
                                + bean(GivenOpinions.class).earlier(actor, asked(world.open)).stream()
                                        .map(EarlierOpinion::number)
                                        .collect(Collectors.joining(" "))),
                new Door("what the body has answered", POST_CORRESPONDENT, actor -> Stream.concat(
                                Stream.of(world.open),
                                consultations.done(actor, 50).stream().map(Consultation::dossier))
                        .toList()));
    }

    @TestFactory
    Stream<DynamicTest> closesWhatABodyIsAskedFor() {
        world.declare(POST_CORRESPONDENT);
        Actor officer = world.free(CASE_OFFICER);
        return world.each(
                new Door("the work list, and its file", POST_CORRESPONDENT, this::waiting),
                world.knock("taking it in hand", POST_CORRESPONDENT, (actor, id) -> hands.take(actor, asked(id))),
                world.knock("the colleagues", POST_CORRESPONDENT, (actor, id) -> hands.colleagues(actor, asked(id))),
                world.knock(
                        "the opinion",
                        POST_CORRESPONDENT,
                        (actor, id) -> trade.give(actor, id, ConsultationKind.EMBASSY, favourable())),
                new Door("the delegation to it", POST_CORRESPONDENT, actor -> Stream.of(world.closed, world.open)
                        .filter(id -> hands.colleagues(trade.actor("post"), asked(id)).stream()
                                .anyMatch(each -> each.id().equals(actor.personId())))
                        .toList()),
                world.words("a reminder to the whole body", POST_CORRESPONDENT, actor -> {
                    bean(Reminders.class).remind(officer, world.closed);
                    return told(actor, "opinion.recalled");
                }),
                world.words("the notice of a request that is withdrawn", POST_CORRESPONDENT, actor -> {
                    bean(ConsultationChanges.class).withdraw(officer, asked(world.closed), "Erreur (fictif)");
                    bean(ConsultationChanges.class).withdraw(officer, asked(world.open), "Erreur (fictif)");
                    return told(actor, "opinion.withdrawn");
                }),
                world.words("the notice of a deadline that is put off", POST_CORRESPONDENT, actor -> {
                    extendAll(officer);
                    return told(actor, "opinion.extended");
                }));
    }

    @TestFactory
    Stream<DynamicTest> closesAReviewersDesk() {
        List<Actor> invited = List.of(world.free(REVIEWER), world.tied(REVIEWER));
        for (DossierId id : List.of(world.closed, world.open)) {
            reviewers.assign(
                    trade.actor(CASE_OFFICER),
                    id,
                    invited.stream().map(Actor::personId).toList());
            invited.forEach(reviewer -> bean(Invitations.class).accept(reviewer, id, Acceptance.whole()));
        }
        jobs.runDue();
        world.declare(REVIEWER);
        return world.each(
                world.knock("the page", REVIEWER, file::read),
                world.knock("the documents", REVIEWER, file::attachments),
                world.knock("the invitation", REVIEWER, bean(Invitations.class)::of),
                world.knock("the pack", REVIEWER, (actor, id) -> bean(ReviewPacks.class)
                        .of(actor, id, Language.FR)),
                world.knock("the sheets", REVIEWER, reviews::of),
                world.knock("the consensus note", REVIEWER, bean(ConsensusNotes.class)::of),
                world.knock(
                        "the own sheet",
                        REVIEWER,
                        (actor, id) -> reviews.save(actor, id, ScoreSheet.empty(), Plans.sheet("4"))),
                world.knock("the lock", REVIEWER, (actor, id) -> reviews.lock(actor, id, Plans.sheet("4"))),
                new Door("the work list, and its file", REVIEWER, this::waiting));
    }

    @TestFactory
    Stream<DynamicTest> closesTheChoiceOfReviewers() {
        world.declare(REVIEWER);
        Actor officer = trade.actor(CASE_OFFICER);
        return world.each(
                world.knock(
                        "the assignment by hand",
                        REVIEWER,
                        (actor, id) ->
                                reviewers.assign(officer, id, List.of(actor.personId(), trade.person("reviewer1")))),
                new Door("the assignment by rule", REVIEWER, actor -> Stream.of(world.closed, world.open)
                        .filter(id -> distributions.fits(officer, id).stream()
                                .filter(fit -> fit.reviewer().equals(actor.personId()))
                                .noneMatch(fit -> fit.obstacle() == Obstacle.TIED))
                        .toList()));
    }

    private List<DossierId> listed(Actor reader, String search) {
        return pages.page(reader, new DossierPages.Query(search, null, null, null, 50)).stream()
                .map(DossierPages.Line::id)
                .toList();
    }

    private List<DossierId> waiting(Actor reader) {
        return worklist.page(reader, WorklistPages.Query.first(50)).stream()
                .map(WorklistPages.Line::item)
                .map(WorkItem::dossier)
                .toList();
    }

    private UUID prepared(Actor officer) {
        UUID batch = UUID.randomUUID();
        batches.remind(officer, batch, List.of(world.closed, world.open));
        return batch;
    }

    /** Of both, in the hands of one officer. */
    private int inHand(Actor reader) {
        for (DossierId id : List.of(world.closed, world.open)) {
            bean(CaseOfficers.class)
                    .handOver(
                            trade.actor(CALL_MANAGER),
                            id,
                            world.free(CASE_OFFICER).personId(),
                            "Absence (fictif)");
        }
        return bean(Officers.class).all(reader).stream()
                .mapToInt(Officers.Line::open)
                .sum();
    }

    private List<DossierId> inABatch(Actor officer) {
        return batches.items(officer, prepared(officer)).stream()
                .map(BatchItem::dossier)
                .toList();
    }

    private int countedInABatch(Actor officer) {
        return batches.counts(officer, prepared(officer)).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** A step at which each dossier is once. */
    private int atOneStep(Actor manager) {
        return bean(ProcessPictures.class).reviews(manager, world.call, Language.FR).orElseThrow().steps().stream()
                .mapToInt(CallPicture.Count::now)
                .filter(now -> now > 0)
                .min()
                .orElseThrow();
    }

    private ConsultationId asked(DossierId id) {
        return consultations.of(Actor.clockwork(), id).stream()
                .filter(each -> each.kind() == ConsultationKind.EMBASSY)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private org.passerelle.opinions.OpinionAnswer favourable() {
        return trade.favourable(ConsultationKind.EMBASSY);
    }

    private void extendAll(Actor officer) {
        ConsultationChanges changes = bean(ConsultationChanges.class);
        changes.extendable(officer, world.call, BODY)
                .forEach(one -> changes.extend(officer, one.id(), "Fêtes (fictif)"));
    }

    private String told(Actor reader, String key) {
        return bean(OwnNotices.class).latest(reader, 50).stream()
                .filter(notice -> notice.key().equals(key))
                .map(Notice::subject)
                .collect(Collectors.joining("\n"));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
