package org.passerelle.rights;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.passerelle.Trade;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.committee.MinutesCorrections;
import org.passerelle.desk.Batches;
import org.passerelle.desk.Officers;
import org.passerelle.desk.SavedView;
import org.passerelle.desk.SavedViews;
import org.passerelle.dossiers.Delegations;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.dossiers.StandingTies;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Vault;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.files.FileId;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.people.Invitee;
import org.passerelle.people.Members;
import org.passerelle.people.Role;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Questions;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Refusal;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What acts name beside a dossier or a call: a batch, a book, a letter, a correction. Each is made in the transaction in which
 * the act is tried, and goes with it. What people keep for themselves is kept by the own one of the actor's role, so that
 * the other is not told of it.
 */
final class RightsThings {

    private final ApplicationContext context;
    private final RightsWorld world;
    private final Map<String, Function<Actor, @Nullable Object>> made = new HashMap<>();

    RightsThings(ApplicationContext context, RightsWorld world) {
        this.context = context;
        this.world = world;
        ofStaff();
        ofTheCommittee();
        ofAnApplicant();
        ofAnybody();
        ofADecision();
    }

    /** The argument of an act: a thing that is there, or what the world gives to all acts alike. */
    @Nullable
    Object argument(Parameter parameter, Actor actor) {
        Executable act = parameter.getDeclaringExecutable();
        String service = act.getDeclaringClass().getSimpleName();
        String type = parameter.getType().getSimpleName();
        return Stream.of(service + "." + act.getName() + " " + type, service + " " + type)
                .filter(made::containsKey)
                .findFirst()
                .map(made::get)
                .orElse(any -> world.argument(parameter, actor))
                .apply(actor);
    }

    private void ofStaff() {
        made.put("Batches UUID", actor -> {
            UUID batch = UUID.randomUUID();
            return allowed(() -> {
                bean(Batches.class).remind(keeper(actor), batch, List.of(world.dossier()));
                return batch;
            });
        });
        made.put("Officers UUID", actor -> {
            Actor officer = world.own(Role.CASE_OFFICER);
            LocalDate day = Trade.CLOSES.toLocalDate();
            bean(Officers.class).leave(officer, officer.personId(), day, day, null);
            return bean(Officers.class).all(officer).stream()
                    .flatMap(line -> line.absences().stream())
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
        made.put(
                "PrivateNotes UUID",
                actor -> allowed(() -> {
                    bean(PrivateNotes.class).write(actor, world.dossier(), "essai");
                    return bean(PrivateNotes.class)
                            .of(actor, world.dossier())
                            .get(0)
                            .id();
                }));
        made.put(
                "StandardPhrases UUID",
                actor -> allowed(() -> bean(StandardPhrases.class)
                        .add(
                                keeper(actor),
                                new StandardPhrases.Text(
                                        StandardPhrase.Purpose.REQUEST,
                                        "autre essai",
                                        LocalizedText.of("essai"),
                                        false))
                        .id()));
        made.put("Questions UUID", actor -> {
            bean(OwnQuestions.class).ask(world.own(Role.APPLICANT_EDITOR), world.call(), "essai");
            return bean(Questions.class)
                    .waiting(world.own(Role.CASE_OFFICER))
                    .get(0)
                    .id();
        });
        made.put("SigningDelegations UUID", actor -> bean(SigningDelegations.class)
                .record(
                        world.own(Role.ADMIN),
                        world.own(Role.AUTHORISING_OFFICER).personId(),
                        new SigningDelegations.Terms(
                                "Arrêté fictif n° 3",
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2029, 1, 1),
                                null,
                                Set.of()))
                .id());
        made.put("FailedJobs String", actor -> {
            ManagementService management = bean(ManagementService.class);
            String job = management.createJobQuery().listPage(0, 1).get(0).getId();
            management.setJobRetries(job, 0);
            return job;
        });
        made.put("UndeliveredMails UUID", actor -> {
            UUID mail = mailed();
            sql("insert into passerelle.undelivered (mail_id, kind, reason, awaited, dossier_id, at) values (:mail,"
                            + " 'REFUSED', 'essai', 'CASE_OFFICER', :dossier, now())")
                    .param("mail", mail)
                    .param("dossier", world.dossier().value())
                    .update();
            return mail;
        });
        made.put("UndeliveredMails.cameBack UUID", actor -> mailed());
    }

    /** A mail that has left, to nobody of the service. */
    private UUID mailed() {
        UUID mail = UUID.randomUUID();
        sql("insert into passerelle.outbox (id, recipient, language, key, subject, body, created_at, sent_at) values (:id,"
                        + " 'essai@exemple.invalid', 'FR', 'dossier.received', 'essai', 'essai', now(), now())")
                .param("id", mail)
                .update();
        return mail;
    }

    private void ofTheCommittee() {
        made.put("Books UUID", actor -> book());
        made.put("CommitteeBooks UUID", actor -> book());
        made.put("MinutesCorrections UUID", actor -> {
            bean(MinutesCorrections.class).propose(world.own(Role.COMMITTEE_MEMBER), world.minutes(), null, "essai");
            return sql("select id from passerelle.minutes_correction")
                    .query(UUID.class)
                    .single();
        });
        made.put("MinutesCorrections.propose DossierId", actor -> null); // to the minutes as a whole
    }

    /** Without a page. */
    private UUID book() {
        UUID book = UUID.randomUUID();
        sql("insert into passerelle.committee_book (id, call_id, edition, closed_at, closed_by, convened, missing, sha256)"
                        + " values (:id, :call, 1, now(), 'essai', false, '[]', 'essai')")
                .param("id", book)
                .param("call", world.call().value())
                .update();
        return book;
    }

    private void ofAnApplicant() {
        made.put("Derogations UUID", actor -> {
            bean(Preconditions.class)
                    .record(
                            world.other(Role.CASE_OFFICER),
                            bean(Trade.class).organisation("BRE"),
                            new Standing(
                                    Precondition.REPORTS,
                                    Standing.State.UNMET,
                                    LocalDate.of(2027, 1, 1),
                                    "Service (fictif)"));
            return bean(Derogations.class)
                    .ask(world.own(Role.APPLICANT_EDITOR), world.draft(), "essai", document())
                    .id();
        });
        made.put("Delegations UUID", actor -> {
            Actor signatory = world.own(Role.APPLICANT_SIGNATORY);
            LocalDate day = Trade.CLOSES.toLocalDate();
            bean(Delegations.class)
                    .give(signatory, world.own(Role.APPLICANT_EDITOR).personId(), "essai", day, day);
            return bean(Delegations.class).own(signatory).get(0).id();
        });
        made.put("Members PersonId", actor -> bean(Members.class)
                .invite(
                        world.own(Role.APPLICANT_SIGNATORY),
                        new Invitee("Invitée", "invitee@exemple.fr", Language.FR, Set.of(Role.APPLICANT_EDITOR))));
        made.put("Vault UUID", actor -> bean(Vault.class)
                .of(world.own(Role.APPLICANT_EDITOR))
                .get(0)
                .attachment()
                .id());
        made.put("Exchanges FileId", actor -> {
            StoredFile file = document();
            bean(Exchanges.class).write(world.own(Role.APPLICANT_EDITOR), world.dossier(), "essai", List.of(file));
            return file.id();
        });
        made.put("InformationRequests FileId", actor -> {
            StoredFile file = document();
            asked(List.of(file));
            return file.id();
        });
        made.put("InformationRequests UUID", actor -> asked(List.of()));
    }

    private UUID asked(List<StoredFile> documents) {
        return bean(InformationRequests.class)
                .ask(world.other(Role.CASE_OFFICER), world.dossier(), "essai", documents)
                .id();
    }

    private void ofAnybody() {
        made.put(
                "SavedViews UUID",
                actor -> allowed(() -> bean(SavedViews.class)
                        .save(keeper(actor), SavedView.ListName.DOSSIERS, "essai", false, Map.of())));
        made.put(
                "StandingTies UUID",
                actor -> allowed(() -> {
                    Actor keeper = keeper(actor);
                    bean(StandingTies.class)
                            .declare(
                                    keeper,
                                    bean(Trade.class).organisation("SYL"),
                                    TieKind.MANDATE,
                                    LocalDate.of(2026, 1, 1),
                                    null,
                                    "");
                    return bean(StandingTies.class).mine(keeper).get(0).id();
                }));
        made.put("OwnNotices UUID", actor -> {
            UUID notice = UUID.randomUUID();
            sql("insert into passerelle.notice (id, person_id, key, subject, path, created_at, digest) values (:id, :person,"
                            + " 'desk.reminded', 'essai', '', now(), false)")
                    .param("id", notice)
                    .param("person", keeper(actor).personId().value())
                    .update();
            return notice;
        });
    }

    /** A letter that was sent, an appeal that was lodged: who may is not told by what they decide. */
    private void ofADecision() {
        made.put("Notifications.enter UUID", actor -> sent());
        made.put("Notifications.proof UUID", actor -> {
            sent();
            sql("update passerelle.notification set mode = 'BY_HAND', known_on = date '2027-01-13', known_by = 'essai',"
                            + " recorded_at = now(), proof = :proof, proof_name = 'recu.pdf'")
                    .param("proof", document().id().value())
                    .update();
            return world.receipt();
        });
        made.put("Appeals.propose DossierId", actor -> {
            lodged();
            return world.dossier();
        });
        made.put("Appeals FileId", actor -> lodged());
    }

    private UUID sent() {
        sql("insert into passerelle.notification (letter, call_id, dossier_id, sent_at) values (:letter, :call, :dossier,"
                        + " '2027-01-12T00:00:00Z')")
                .param("letter", world.receipt())
                .param("call", world.call().value())
                .param("dossier", world.dossier().value())
                .update();
        return world.receipt();
    }

    /** With a document; another officer examines it. */
    private FileId lodged() {
        FileId file = document().id();
        sql("insert into passerelle.appeal (id, dossier_id, call_id, against, lodged_at, lodged_by, grounds, documents, due,"
                        + " state, appraiser, appraiser_name) values (gen_random_uuid(), :dossier, :call, 'INADMISSIBILITY',"
                        + " now(), 'essai', 'essai', jsonb_build_array(jsonb_build_object('file', :file::text, 'name', 'piece.pdf')), '2099-01-01T00:00:00Z', 'OPEN', :appraiser, 'essai')")
                .param("dossier", world.dossier().value())
                .param("call", world.call().value())
                .param("file", file.value().toString())
                .param("appraiser", world.other(Role.CASE_OFFICER).personId().value())
                .update();
        return file;
    }

    private StoredFile document() {
        return bean(Trade.class).document(Actor.clockwork(), "piece.pdf");
    }

    /** Whose things the actor reaches for. */
    private Actor keeper(Actor actor) {
        return actor.roles().stream().findFirst().map(world::own).orElseGet(() -> world.own(Role.CASE_OFFICER));
    }

    /** Who may not keep such a thing tries to reach one that is not there. */
    private static Object allowed(Supplier<UUID> make) {
        try {
            return make.get();
        } catch (Refusal refused) {
            return UUID.randomUUID();
        }
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return bean(JdbcClient.class).sql(sql);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
