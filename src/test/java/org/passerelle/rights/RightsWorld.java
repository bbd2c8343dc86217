package org.passerelle.rights;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.passerelle.Definitions;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealForm;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.AwaitedAct;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.Extension;
import org.passerelle.calls.ExtraCredits;
import org.passerelle.calls.Suspension;
import org.passerelle.committee.Ballots;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.MeetingId;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesFixture;
import org.passerelle.committee.MinutesId;
import org.passerelle.committee.Motion;
import org.passerelle.committee.RankingList;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.committee.SessionId;
import org.passerelle.committee.Vote;
import org.passerelle.desk.OfficerProfile;
import org.passerelle.desk.SavedView;
import org.passerelle.dossiers.Commitment;
import org.passerelle.dossiers.CompletionRequest.Asked;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.IncidentForm;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.TypedBankDetails;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.dossiers.Writing;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.files.FileId;
import org.passerelle.files.FileKind;
import org.passerelle.files.PartialFile;
import org.passerelle.files.StoredFile;
import org.passerelle.forms.Answers;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryGroups;
import org.passerelle.funding.FundingPlan;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notification;
import org.passerelle.letters.NotificationEntry;
import org.passerelle.links.Tongue;
import org.passerelle.notices.MailChoice;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.Signature;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.BodyContact;
import org.passerelle.people.Invitee;
import org.passerelle.people.Newcomer;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.PersonId;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.people.TrailFilter;
import org.passerelle.reviews.Acceptance;
import org.passerelle.reviews.ConsensusNote;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.ReviewerProfile;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.reviews.Scores;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.SynthesisWords;
import org.passerelle.workflow.DueJobs;
import org.springframework.context.ApplicationContext;

/**
 * One dossier of the commune of Brévalle under appraisal in a joint fund that asks every kind of body, with its opinions
 * asked and its reviewers assigned; beside it a draft of the same commune, in which the other organisation takes part. For
 * each role there is somebody for whom they are the own ones (of its organisation, of a body that was asked, assigned) and
 * somebody else.
 */
final class RightsWorld {

    private static final Post TOKYO =
            new Post("TOKYO", "Ambassade (fictive)", List.of(CountryCode.of("JP")), Post.Status.OPEN);

    private static final AfdAgency COTONOU =
            new AfdAgency("COTONOU", "agence (fictive)", List.of(CountryCode.of("BJ")), Post.Status.OPEN);

    private static final ThematicExpert YOUTH = new ThematicExpert("YOUTH", Post.Status.OPEN);

    private final Trade trade;
    private final People people;
    private final Map<Class<?>, Function<Actor, Object>> arguments = new HashMap<>();
    private final Map<Role, Actor> own = new HashMap<>();
    private final Map<Role, Actor> other = new HashMap<>();
    private final DossierId dossier;
    private final DossierId draft;
    private final UUID attachment;
    private final UUID receipt;
    private final CallId call;
    private final MinutesId minutes;

    RightsWorld(ApplicationContext context) {
        trade = context.getBean(Trade.class);
        people = context.getBean(People.class);
        call = trade.peopled().published(askingEverybody());
        trade.at(Trade.OPENS.plusDays(1));
        context.getBean(AfdAgencies.class).save(Actor.clockwork(), COTONOU);
        context.getBean(ThematicExperts.class).save(Actor.clockwork(), YOUTH);
        draft = trade.completeDraft(call);
        askTheOther(context);
        dossier = trade.completeDraft(call, "agent", "Campus fictif", "100000.00");
        Dossiers dossiers = context.getBean(Dossiers.class);
        dossiers.edit(
                trade.actor("agent"),
                dossier,
                DossierContent.answers(Map.of("theme", "YOUTH", "jointSignature", true)));
        dossiers.submit(trade.actor("signatory"), dossier);
        context.getBean(Posts.class).save(Actor.clockwork(), TOKYO);
        actors();
        trade.admissible(dossier);
        context.getBean(Reviewers.class)
                .assign(
                        trade.actor(Role.CASE_OFFICER),
                        dossier,
                        List.of(own(Role.REVIEWER).personId(), trade.person("reviewer2")));
        context.getBean(Invitations.class).accept(own(Role.REVIEWER), dossier, Acceptance.whole());
        trade.accept(dossier, "reviewer2");
        context.getBean(DueJobs.class).runDue();
        ConsultationId consultation = context.getBean(Consultations.class).of(Actor.clockwork(), dossier).stream()
                .findFirst()
                .orElseThrow()
                .id();
        attachment = context.getBean(DossierFile.class).attachments(Actor.clockwork(), dossier).stream()
                .findFirst()
                .orElseThrow()
                .id();
        receipt = context.getBean(IssuedDocuments.class).of(Actor.clockwork(), dossier).stream()
                .findFirst()
                .orElseThrow()
                .id();
        simple(call, consultation);
        minutes = meeting(context, call);
        rich(context);
    }

    /** The other organisation takes part in the draft, and is asked to confirm: it sees its part and nothing else. */
    private void askTheOther(ApplicationContext context) {
        Actor agent = trade.actor("agent");
        List<Partner> partners = List.of(
                new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD),
                new Partner(trade.organisation("SYL"), PartnerRole.FRENCH));
        context.getBean(Dossiers.class).edit(agent, draft, DossierContent.partners(partners));
        context.getBean(PartRequests.class).ask(agent, draft, trade.organisation("SYL"));
    }

    /** A joint fund of two States whose plan names every kind of body (D4). */
    private static CallDefinition askingEverybody() {
        return Definitions.with(
                "AAP-2027-DROITS",
                Map.of(
                        "scheme",
                        "JOINT_FUND",
                        "procedure",
                        Map.of("review", Map.of("fairnessBench", true)),
                        "consultations",
                        List.of(ConsultationKind.values()),
                        "funders",
                        List.of(
                                Map.of("key", "MEAE", "name", "Ministère", "currency", "EUR", "envelope", "220000.00"),
                                Map.of("key", "DGCT", "name", "État", "currency", "EUR", "envelope", "220000.00"))));
    }

    Actor own(Role role) {
        return Optional.ofNullable(own.get(role)).orElseThrow();
    }

    Actor other(Role role) {
        return Optional.ofNullable(other.get(role)).orElseThrow();
    }

    CallId call() {
        return call;
    }

    DossierId dossier() {
        return dossier;
    }

    DossierId draft() {
        return draft;
    }

    /** The letter that told of its submission. */
    UUID receipt() {
        return receipt;
    }

    MinutesId minutes() {
        return minutes;
    }

    /** As {@link #argument}, with the draft in the place of the dossier. */
    Object argumentOfDraft(Parameter parameter, Actor actor) {
        return parameter.getType() == DossierId.class ? draft : argument(parameter, actor);
    }

    Object argument(Parameter parameter, Actor actor) {
        if (parameter.getType() == Optional.class) {
            return Optional.empty();
        }
        if (parameter.getType() == List.class || parameter.getType() == java.util.Collection.class) {
            boolean persons = parameter.getParameterizedType() instanceof ParameterizedType type
                    && type.getActualTypeArguments()[0] == PersonId.class;
            return persons ? List.of(trade.person("reviewer1"), trade.person("reviewer2")) : List.of();
        }
        if (parameter.getType() == UUID.class) {
            return parameter.getName().equals("attachment") ? attachment : receipt;
        }
        if (parameter.getDeclaringExecutable().getDeclaringClass() == Ballots.class
                && parameter.getType() == PersonId.class) {
            return own(Role.COMMITTEE_MEMBER).personId();
        }
        if (parameter.getType() == OrganisationId.class && parameter.getName().equals("partner")) {
            return trade.organisation("TAN");
        }
        return Optional.ofNullable(arguments.get(parameter.getType()))
                .orElseThrow(() -> new IllegalStateException(
                        "Give the world an argument of type " + parameter.getParameterizedType()))
                .apply(actor);
    }

    private void actors() {
        for (Role role : Role.values()) {
            own.put(role, actor("own." + role, ownProfile(role)));
            other.put(role, actor("other." + role, otherProfile(role)));
        }
    }

    private Actor actor(String login, Profile profile) {
        return people.actor(people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        login,
                        login.replace('_', '.') + "@exemple.fr",
                        Language.FR,
                        profile.roles(),
                        profile.organisation(),
                        profile.post(),
                        profile.region(),
                        profile.funder(),
                        profile.agency(),
                        profile.theme())));
    }

    /** Reviewers and consulted bodies are tied to the dossier by being asked; all others by their organisation. */
    private Profile ownProfile(Role role) {
        return switch (role) {
            case REVIEWER, GEO_DESK -> of(role, null, null, null, null);
            case AFD_CONTACT -> of(role, COTONOU.key(), null);
            case THEMATIC_EXPERT -> of(role, null, YOUTH.theme());
            case POST_CORRESPONDENT -> of(role, null, "COTONOU", null, null);
            case PREFECTURE_ADVISER -> of(role, null, null, "Région fictive B", null);
            case PARTNER_STATE_OFFICER -> of(role, null, null, null, "DGCT");
            default -> of(role, "BRE", null, null, null);
        };
    }

    private Profile otherProfile(Role role) {
        return switch (role) {
            case APPLICANT_EDITOR, APPLICANT_SIGNATORY -> of(role, "SYL", null, null, null);
            case POST_CORRESPONDENT -> of(role, null, "TOKYO", null, null);
            case PREFECTURE_ADVISER -> of(role, null, null, "Région Sylvania", null);
            case PARTNER_STATE_OFFICER -> of(role, null, null, null, "AMEXCID");
            case AFD_CONTACT -> of(role, "TUNIS", null);
            case THEMATIC_EXPERT -> of(role, null, "HEALTH");
            default -> of(role, null, null, null, null);
        };
    }

    private static Profile of(Role role, String agency, String theme) {
        Profile plain = PeopleFixture.profile("x", role);
        return new Profile(
                plain.login(),
                plain.name(),
                plain.email(),
                plain.language(),
                plain.roles(),
                null,
                null,
                null,
                null,
                agency,
                theme);
    }

    private Profile of(Role role, String organisation, String post, String region, String funder) {
        Profile plain = PeopleFixture.profile("x", role);
        return new Profile(
                plain.login(),
                plain.name(),
                plain.email(),
                plain.language(),
                plain.roles(),
                organisation == null ? null : trade.organisation(organisation),
                post,
                region,
                funder);
    }

    private void simple(CallId call, ConsultationId consultation) {
        give(CallId.class, call);
        give(DossierId.class, dossier);
        give(ConsultationId.class, consultation);
        give(
                Signature.class,
                new Signature(
                        consultation,
                        Trade.OPENS.atZone(Trade.PARIS).toInstant(),
                        "Nom",
                        "Fonction",
                        "Chef",
                        "a@exemple.org"));
        arguments.put(ConsultationKind.class, RightsWorld::kindOf);
        give(DocumentType.class, DocumentType.DELIBERATION);
        give(TieKind.class, TieKind.FAMILY);
        give(Stage.class, Stage.AWARDED);
        give(FileKind.class, FileKind.PDF);
        give(Language.class, Language.FR);
        give(
                IncidentForm.class,
                new IncidentForm(
                        null, Trade.OPENS, Trade.OPENS.plusHours(1), Trade.CLOSES.plusDays(1), "Panne (fictif)"));
        give(MailChoice.class, MailChoice.DAILY);
        give(Tongue.class, Tongue.FR);
        give(LocalDate.class, LocalDate.of(2027, 1, 4));
        give(PartialFile.class, new PartialFile("essai", "essai.pdf", 10));
        give(LocalDateTime.class, Trade.CLOSES.plusDays(7));
        give(String.class, "essai");
        give(int.class, 1);
        give(long.class, 1L);
        give(boolean.class, true);
        give(Map.class, Map.of());
        give(AppealForm.class, new AppealForm("essai", List.of()));
        give(Appeal.Outcome.class, Appeal.Outcome.REJECT);
        give(AppealVerdict.class, AppealVerdict.of(Appeal.Outcome.REJECT, "essai"));
        give(ExtraCredits.class, new ExtraCredits("MEAE", null, Money.of(1), "essai", "essai"));
        give(AwaitedAct.Kind.class, AwaitedAct.Kind.CORRECTION);
        give(Correction.class, Correction.withdrawing(Correction.Ground.UNLAWFUL, "essai"));
        give(TypedBankDetails.class, new TypedBankDetails("", "", null, "", null));
        give(
                NotificationEntry.class,
                new NotificationEntry(
                        Notification.Mode.BY_HAND,
                        LocalDate.of(2027, 1, 13),
                        trade.document(Actor.clockwork(), "recu.pdf")));
        give(Answers.class, Answers.none());
        give(
                SigningDelegations.Terms.class,
                new SigningDelegations.Terms("Arrêté fictif", LocalDate.EPOCH, LocalDate.EPOCH, null, Set.of()));
        give(Asked.class, new Asked(Set.of("A"), Set.of()));
        give(Set.class, Set.of(Role.APPLICANT_EDITOR));
        give(PersonId.class, trade.person("reviewer2"));
        give(SavedView.ListName.class, SavedView.ListName.DOSSIERS);
        give(OfficerProfile.class, new OfficerProfile(trade.person("reviewer2"), Set.of(), Set.of(), 100, null));
        give(Signing.class, new Signing(Optional.empty(), null, Map.of(), true));
        give(FundingPlan.class, Plans.balanced(Money.of(24_000)));
        give(SynthesisWords.class, new SynthesisWords("", "", "", "", null, Map.of(), List.of()));
        give(Deliberation.Change.class, new Deliberation.Change(RankingList.REJECT, Map.of(), "Fictif"));
        give(Deliberation.class, new Deliberation(Map.of(), List.of(), "Paris"));
        arguments.put(
                ReviewerProfile.class,
                actor -> new ReviewerProfile(
                        actor.isClockwork() ? trade.person("reviewer2") : actor.personId(),
                        0,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        10));
        give(Acceptance.class, Acceptance.whole());
        give(ScoreSheet.class, Plans.sheet("4"));
        give(Scores.class, new Scores(Map.of()));
        give(ConsensusNote.Words.class, new ConsensusNote.Words("essai", "essai", ""));
        arguments.put(OpinionAnswer.class, actor -> trade.favourable(kindOf(actor)));
        give(DossierContent.class, DossierContent.answers(Map.of()));
        give(Commitment.Signed.class, new Commitment.Signed("essai", "essai", List.of()));
        give(Writing.class, Writing.answers(Map.of(), Map.of()));
        give(DossierPages.Query.class, DossierPages.Query.first(1));
        give(WorklistPages.Query.class, WorklistPages.Query.first(1));
        give(TrailFilter.class, TrailFilter.ALL);
        give(
                CountryGroups.Entry.class,
                new CountryGroups.Entry(CountryCode.of("BJ"), LocalDate.of(2030, 1, 1), CountryGroup.LDC, "essai"));
        give(Suspension.class, new Suspension(CountryCode.of("TD"), LocalDate.of(2030, 1, 1), null, "essai"));
    }

    /** A meeting with seats for the chair and one member, who alone may take itself out; its minutes are with them. */
    private MinutesId meeting(ApplicationContext context, CallId call) {
        PersonId member = own(Role.COMMITTEE_MEMBER).personId();
        Actor secretary = own(Role.COMMITTEE_SECRETARY);
        context.getBean(Seats.class)
                .assign(
                        secretary,
                        call,
                        List.of(
                                new Seat(own(Role.COMMITTEE_CHAIR).personId(), "Présidente", "", true, true),
                                new Seat(member, "Membre", "", true, false),
                                new Seat(own(Role.PARTNER_STATE_OFFICER).personId(), "État", "DGCT", true, false)));
        Convocation convocation = new Convocation(Trade.CLOSES.plusDays(60), "Paris", "essai");
        give(Convocation.class, convocation);
        give(
                MeetingId.class,
                context.getBean(Meetings.class)
                        .convene(secretary, call, convocation)
                        .id());
        give(Motion.class, new Motion(RankingList.REJECT, Map.of()));
        give(Vote.class, Vote.FOR);
        give(SessionId.class, SessionId.random());
        MinutesId circulated = MinutesFixture.circulated(context, call, members());
        give(MinutesId.class, circulated);
        give(Minutes.Shown.class, new Minutes.Shown(UUID.randomUUID(), "essai"));
        return circulated;
    }

    /** Who sits; the chair first. */
    private List<Actor> members() {
        return List.of(own(Role.COMMITTEE_CHAIR), own(Role.COMMITTEE_MEMBER), own(Role.PARTNER_STATE_OFFICER));
    }

    private void rich(ApplicationContext context) {
        int shown = context.getBean(Calls.class).get(call).version();
        give(Extension.class, new Extension(shown, Trade.CLOSES.plusDays(7), null, null, null, "essai"));
        Organisation organisation =
                context.getBean(org.passerelle.people.Organisations.class).get(trade.organisation("TAN"));
        give(Organisation.class, organisation);
        give(
                Newcomer.class,
                new Newcomer(OrganisationKind.FOREIGN_AUTHORITY, "Kédougou", CountryCode.of("SN"), "", "Kédougou", ""));
        give(OrganisationId.class, trade.organisation("BRE"));
        give(Standing.class, new Standing(Precondition.ATLAS, Standing.State.MET, LocalDate.of(2026, 12, 1), "Atlas"));
        give(Invitee.class, new Invitee("Nouvelle", "nouvelle@exemple.fr", Language.FR, Set.of(Role.APPLICANT_EDITOR)));
        give(Post.class, TOKYO);
        give(AfdAgency.class, COTONOU);
        give(ThematicExpert.class, YOUTH);
        give(BodyContact.class, BodyContact.unknown("AFD"));
        give(FileId.class, FileId.random());
        LocalizedText words = LocalizedText.of("essai");
        StandardPhrase.Purpose purpose = StandardPhrase.Purpose.REQUEST;
        give(StandardPhrases.Text.class, new StandardPhrases.Text(purpose, "essai", words, false));
        give(
                StandardPhrase.class,
                new StandardPhrase(
                        UUID.randomUUID(), trade.person("reviewer2"), "essai", purpose, "essai", words, false));
        give(Profile.class, PeopleFixture.profile("nouvelle", Role.AUDITOR));
        give(CallDefinition.class, Trade.definition("AAP-2027-AUTRE"));
        arguments.put(StoredFile.class, actor -> trade.document(Actor.clockwork(), "piece.pdf"));
        arguments.put(InputStream.class, actor -> new ByteArrayInputStream(new byte[0]));
        arguments.put(Actor.class, actor -> actor);
        DossierFile file = context.getBean(DossierFile.class);
        arguments.put(Dossier.class, actor -> file.get(dossier));
    }

    /** The kind of body that the actor speaks for; whoever speaks for none tries as a post. */
    private static ConsultationKind kindOf(Actor actor) {
        Map<Role, ConsultationKind> kinds = Map.of(
                Role.PREFECTURE_ADVISER, ConsultationKind.PREFECTURE,
                Role.GEO_DESK, ConsultationKind.GEO_DESK,
                Role.AFD_CONTACT, ConsultationKind.AFD,
                Role.THEMATIC_EXPERT, ConsultationKind.THEMATIC,
                Role.PARTNER_STATE_OFFICER, ConsultationKind.PARTNER_STATE);
        return actor.roles().stream()
                .flatMap(role -> Optional.ofNullable(kinds.get(role)).stream())
                .findFirst()
                .orElse(ConsultationKind.EMBASSY);
    }

    private void give(Class<?> type, Object value) {
        arguments.put(type, actor -> value);
    }
}
