package org.passerelle;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Correction;
import org.passerelle.awards.Corrections;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.ShownAct;
import org.passerelle.awards.Signing;
import org.passerelle.awards.SigningDelegation;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.calls.Deadlines;
import org.passerelle.calls.DocumentType;
import org.passerelle.calls.Funder;
import org.passerelle.calls.FundingScheme;
import org.passerelle.calls.Procedure;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.dossiers.Progress;
import org.passerelle.files.FileKind;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.funding.CountryGroup;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Profile;
import org.passerelle.people.Reauthentication;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.reviews.Acceptance;
import org.passerelle.reviews.Invitations;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.passerelle.shared.ServiceClock;
import org.passerelle.shared.Siret;
import org.passerelle.shared.WorldRegion;
import org.passerelle.workflow.DueJobs;
import org.springframework.boot.test.context.TestComponent;

/**
 * A small world to test in: one commune with its partner in Benin, the posts and people of an appraisal, and an open call.
 * Everything goes through the services, as a person would.
 */
@TestComponent
public class Trade {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String NEWEST = new Forms().get(Forms.DOSSIER).version();
    public static final LocalDateTime OPENS = LocalDateTime.of(2027, 1, 11, 9, 0);
    public static final LocalDateTime CLOSES = LocalDateTime.of(2027, 3, 31, 23, 59, 59);

    private final Calls calls;
    private final Dossiers dossiers;
    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final Posts posts;
    private final AfdAgencies agencies;
    private final ThematicExperts experts;
    private final Files files;
    private final Forms forms;
    private final ServiceClock clock;
    private final Progress progress;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Reviewers reviewers;
    private final Invitations invitations;
    private final DueJobs jobs;
    private final Awards awards;
    private final Corrections corrections;
    private final DecisionPages pages;
    private final SigningDelegations delegations;

    Trade(
            Calls calls,
            Dossiers dossiers,
            Organisations organisations,
            People people,
            Accounts accounts,
            Posts posts,
            AfdAgencies agencies,
            ThematicExperts experts,
            Files files,
            Forms forms,
            ServiceClock clock,
            Progress progress,
            Consultations consultations,
            Reviews reviews,
            Reviewers reviewers,
            Invitations invitations,
            DueJobs jobs,
            Awards awards,
            Corrections corrections,
            DecisionPages pages,
            SigningDelegations delegations) {
        this.calls = calls;
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.posts = posts;
        this.agencies = agencies;
        this.experts = experts;
        this.files = files;
        this.forms = forms;
        this.clock = clock;
        this.progress = progress;
        this.consultations = consultations;
        this.reviews = reviews;
        this.reviewers = reviewers;
        this.invitations = invitations;
        this.jobs = jobs;
        this.awards = awards;
        this.corrections = corrections;
        this.pages = pages;
        this.delegations = delegations;
    }

    /** Who there is: {@code agent} and {@code signatory} of the commune, one person for each role beside them. */
    public Trade peopled() {
        organisation(
                "BRE", OrganisationKind.COMMUNE, "Commune de Brévalle", "FR", "21990101400015", "Région fictive B");
        organisation("SYL", OrganisationKind.REGION, "Région Sylvania", "FR", "23990001200018", "Région Sylvania");
        organisation("TAN", OrganisationKind.FOREIGN_AUTHORITY, "Commune de Tanguiéra", "BJ", null, null);
        posts.save(
                Actor.clockwork(),
                new Post("COTONOU", "Ambassade de France à Cotonou", List.of(CountryCode.of("BJ")), Post.Status.OPEN));
        person("agent", Role.APPLICANT_EDITOR, "BRE", null, null, null);
        person("signatory", Role.APPLICANT_SIGNATORY, "BRE", null, null, null);
        person("other.agent", Role.APPLICANT_EDITOR, "SYL", null, null, null);
        person("other.signatory", Role.APPLICANT_SIGNATORY, "SYL", null, null, null);
        person("post", Role.POST_CORRESPONDENT, null, "COTONOU", null, null);
        person("prefecture", Role.PREFECTURE_ADVISER, null, null, "Région fictive B", null);
        person("partner.state", Role.PARTNER_STATE_OFFICER, null, null, null, "DGCT");
        person("reviewer1", Role.REVIEWER, null, null, null, null);
        person("reviewer2", Role.REVIEWER, null, null, null, null);
        person("reviewer3", Role.REVIEWER, null, null, null, null);
        for (Role role : Role.values()) {
            if (people.byLogin(login(role)).isEmpty() && people.withRole(role).isEmpty()) {
                person(login(role), role, "SYL", null, null, null);
            }
        }
        delegated(login(Role.AUTHORISING_OFFICER), null);
        return this;
    }

    /** Lets an authorising officer sign all year, up to an amount; null: without one. */
    public SigningDelegation delegated(String login, @Nullable Money ceiling) {
        return delegations.record(
                Actor.clockwork(),
                person(login),
                new SigningDelegations.Terms(
                        "Arrêté fictif n° 7", LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31), ceiling, Set.of()));
    }

    /** Signs every decision that waits in a call, as the committee proposed them. */
    public List<Decision> decide(CallId call) {
        return decide(actor(Role.AUTHORISING_OFFICER), call);
    }

    public List<Decision> decide(Actor officer, CallId call) {
        return awards.decide(officer, call, signing(officer, call));
    }

    /** Signs what corrects a decision, as it is shown; nothing yet where a second signature is awaited. */
    public Optional<Decision> correct(Actor officer, DossierId id, Correction correction) {
        return corrections.sign(
                officer, id, correction, signing(officer, id, corrections.preview(officer, id, correction)));
    }

    /** What a signatory needs who has read everything that waits in a call. */
    public Signing signing(Actor officer, CallId call) {
        Map<DossierId, String> shown = new LinkedHashMap<>();
        pages.of(Actor.clockwork(), call).forEach((dossier, page) -> shown.put(dossier, page.sha256()));
        return signing(officer, shown);
    }

    /** The same for one act that was shown. */
    public Signing signing(Actor officer, DossierId id, ShownAct shown) {
        return signing(officer, Map.of(id, shown.sha256()));
    }

    private Signing signing(Actor officer, Map<DossierId, String> shown) {
        UUID delegation = delegations.own(officer).stream()
                .map(SigningDelegation::id)
                .findFirst()
                .orElse(null);
        return new Signing(Optional.of(again(officer)), delegation, shown, true);
    }

    /** That a person gave the password again, just now. */
    public Reauthentication again(Actor person) {
        return accounts.played(Actor.clockwork(), person.personId());
    }

    /** The login of the one person who has a role of the service: {@code case_officer}. */
    public static String login(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** A further post for a country, with its correspondent. */
    public Trade post(String key, String country, String correspondent) {
        posts.save(
                Actor.clockwork(),
                new Post(key, "Poste fictif de " + key, List.of(CountryCode.of(country)), Post.Status.OPEN));
        person(correspondent, Role.POST_CORRESPONDENT, null, key, null, null);
        return this;
    }

    /** Somebody of the geographic desk of a region of the world. */
    public Trade desk(String login, WorldRegion region) {
        person(login, Role.GEO_DESK, null, null, region.name(), null);
        return this;
    }

    /** An agency of AFD that can be asked, with its contact. */
    public Trade agency(String key, String contact, String... countries) {
        agencies.save(
                Actor.clockwork(),
                new AfdAgency(
                        key,
                        "agence fictive de " + key,
                        Stream.of(countries).map(CountryCode::of).toList(),
                        Post.Status.OPEN));
        speaker(contact, Role.AFD_CONTACT, key, null);
        return this;
    }

    /** The expert of a theme, who can be asked. */
    public Trade expert(String theme, String login) {
        experts.save(Actor.clockwork(), new ThematicExpert(theme, Post.Status.OPEN));
        speaker(login, Role.THEMATIC_EXPERT, null, theme);
        return this;
    }

    /** A further member of a post that there is. */
    public Trade postMember(String login, String post) {
        person(login, Role.POST_CORRESPONDENT, null, post, null, null);
        return this;
    }

    public Actor actor(String login) {
        return people.actorByLogin(login);
    }

    public Actor actor(Role role) {
        return people.withRole(role).get(0).actor();
    }

    /** One more programme officer, who had no part in anything. */
    public Actor secondOfficer() {
        person("second.officer", Role.CASE_OFFICER, null, null, null, null);
        return actor("second.officer");
    }

    /** One more who writes for the commune. */
    public Actor colleague(String login) {
        person(login, Role.APPLICANT_EDITOR, "BRE", null, null, null);
        return actor(login);
    }

    /** One who signs for the commune, and works in the service besides: as an officer, and on its committees. */
    public Actor elected(String login) {
        people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Personne fictive " + login,
                        login + "@exemple.invalid",
                        Language.FR,
                        Set.of(Role.APPLICANT_SIGNATORY, Role.COMMITTEE_MEMBER, Role.CASE_OFFICER),
                        organisation("BRE"),
                        null,
                        null,
                        null));
        return actor(login);
    }

    /** One more member of committees. */
    public Actor member(String login) {
        person(login, Role.COMMITTEE_MEMBER, null, null, null, null);
        return actor(login);
    }

    /** One more officer, who can be the second person. */
    public Actor officer(String login) {
        person(login, Role.CASE_OFFICER, null, null, null, null);
        return actor(login);
    }

    /** One more authorising officer, without a delegation yet. */
    public Actor signatory(String login) {
        person(login, Role.AUTHORISING_OFFICER, null, null, null, null);
        return actor(login);
    }

    public PersonId person(String login) {
        return actor(login).personId();
    }

    public OrganisationId organisation(String key) {
        return organisations.byKey(key).orElseThrow().id();
    }

    /** A call like the generalist one of domain.md §6, published by its manager. */
    public CallId publishedCall(String code) {
        return publishedCall(code, null);
    }

    /** One that is open, on the day after it opened, in a world that is {@link #peopled}. */
    public CallId openCall(String code) {
        CallId call = peopled().publishedCall(code);
        at(OPENS.plusDays(1));
        return call;
    }

    /** Lets them sign in, each with a password that is the name. */
    public void letIn(String... logins) {
        for (String login : logins) {
            accounts.open(Actor.clockwork(), List.of(person(login)), login);
        }
    }

    /** The same, with an hour at which its results are published. */
    public CallId publishedCall(String code, @Nullable LocalDateTime resultsAt) {
        return published(definition(code, resultsAt));
    }

    /** Any call, published by its manager. */
    public CallId published(CallDefinition definition) {
        Actor manager = actor(Role.CALL_MANAGER);
        CallId id = calls.create(manager, definition);
        calls.validate(manager, id);
        calls.publish(manager, id);
        return id;
    }

    public static CallDefinition definition(String code) {
        return definition(code, null);
    }

    /** @param resultsAt the hour at which results are published; null: at once */
    public static CallDefinition definition(String code, @Nullable LocalDateTime resultsAt) {
        return definition(code, resultsAt, new Funder("MEAE", "Ministère (fictif)", "EUR", Money.of(220_000), null));
    }

    /** The same with other funders. */
    public static CallDefinition definition(String code, @Nullable LocalDateTime resultsAt, Funder... funders) {
        return new CallDefinition(
                code,
                new LocalizedText("Appel à projets généraliste (fictif)", "General call for projects (fictional)"),
                FundingScheme.GENERALIST_TRIENNIAL,
                "Délégation fictive",
                "appels@exemple.invalid",
                null,
                LocalizedText.of("Un appel fictif."),
                null,
                PARIS,
                OPENS.minusDays(5),
                OPENS,
                CLOSES,
                null,
                resultsAt,
                List.of(funders),
                List.of(2027, 2028, 2029),
                12,
                36,
                Money.of(10_000),
                Money.of(150_000),
                "2025",
                Map.of(CountryCode.of("BJ"), CountryGroup.LDC, CountryCode.of("SN"), CountryGroup.LDC),
                Percent.of(10),
                Percent.of(50),
                Percent.ZERO,
                Percent.of(3),
                null,
                Set.of(),
                Set.of(),
                1,
                Deadlines.DEFAULT,
                Percent.of(60),
                Percent.of(70),
                true,
                2,
                Plans.grid(),
                Set.of(ConsultationKind.EMBASSY, ConsultationKind.PREFECTURE),
                Set.of(),
                CallDefinition.DEFAULT_FILE_MEGABYTES,
                NEWEST,
                Procedure.DEFAULT);
    }

    /** Moves the clock to a local time in Paris. */
    public Trade at(LocalDateTime time) {
        return at(time.atZone(PARIS).toInstant());
    }

    public Trade at(Instant instant) {
        clock.stopAt(instant);
        return this;
    }

    /** A balanced draft of the commune with all its documents, ready to be submitted; the call must be open. */
    public DossierId completeDraft(CallId call) {
        return completeDraft(call, "agent", "Services d'eau durables à Tanguiéra", "24000.00");
    }

    /** The same for another applicant, title and request of the ministry (euros, one year). */
    public DossierId completeDraft(CallId call, String agent, String title, String requested) {
        Actor actor = actor(agent);
        DossierId id = dossiers.draft(actor, call, content(title, requested));
        for (DocumentType type : List.of(
                DocumentType.LETTER_OF_INTENT_FR, DocumentType.LETTER_OF_INTENT_FOREIGN, DocumentType.DELIBERATION)) {
            dossiers.attach(actor, id, type, document(actor, type.name().toLowerCase(Locale.ROOT) + ".pdf"));
        }
        return id;
    }

    /** A complete draft, submitted by the commune's signatory. */
    public DossierId submitted(CallId call) {
        DossierId id = completeDraft(call);
        dossiers.submit(actor("signatory"), id);
        return id;
    }

    /** A dossier found admissible, its opinions and reviews under way. */
    public DossierId underAppraisal(CallId call) {
        DossierId id = submitted(call);
        admissible(id);
        return id;
    }

    /** Finds a submitted dossier admissible and lets the process go on. */
    public void admissible(DossierId id) {
        jobs.runDue();
        progress.judge(actor(Role.CASE_OFFICER), id, true, List.of(), admissibility());
        jobs.runDue();
    }

    /** Reviewed by two with the same score everywhere, with every opinion favourable: appraised. */
    public DossierId appraised(CallId call, String score) {
        DossierId id = underAppraisal(call);
        appraise(id, score);
        return id;
    }

    /** Gives every opinion and locks every sheet of a dossier under appraisal. */
    public void appraise(DossierId id, String score) {
        reviewed(id, "reviewer1", "reviewer2");
        jobs.runDue();
        reviews.lock(actor("reviewer1"), id, Plans.sheet(score));
        reviews.lock(actor("reviewer2"), id, Plans.sheet(score));
        give(actor("post"), id, ConsultationKind.EMBASSY, favourable(ConsultationKind.EMBASSY));
        give(actor("prefecture"), id, ConsultationKind.PREFECTURE, favourable(ConsultationKind.PREFECTURE));
        jobs.runDue();
    }

    /** Gives the opinion of the actor's own body on a dossier, or tries to give another's of that kind. */
    public void give(Actor actor, DossierId id, ConsultationKind kind, OpinionAnswer answer) {
        List<String> bodies = Bodies.of(actor);
        consultations.give(
                actor,
                consultations.of(Actor.clockwork(), id).stream()
                        .min(Comparator.comparing(
                                        (Consultation one) -> one.kind() != kind || !bodies.contains(one.body()))
                                .thenComparing(one -> !one.isAwaited()))
                        .orElseThrow()
                        .id(),
                answer);
    }

    /** Invites reviewers, who declare no conflict, undertake confidentiality and accept. */
    public void reviewed(DossierId id, String... logins) {
        reviewers.assign(
                actor(Role.CASE_OFFICER),
                id,
                Stream.of(logins).map(this::person).toList());
        accept(id, logins);
    }

    /** They declare no conflict, undertake confidentiality and accept. */
    public void accept(DossierId id, String... logins) {
        for (String login : logins) {
            invitations.accept(actor(login), id, Acceptance.whole());
        }
    }

    /** A favourable opinion with every other question of the body's form filled. */
    public OpinionAnswer favourable(ConsultationKind kind) {
        return opinion(kind, OpinionValue.FAVOURABLE, "", List.of());
    }

    public OpinionAnswer opinion(ConsultationKind kind, OpinionValue value, String comment, List<String> conditions) {
        Answers filled = RehearsalFiller.fill(
                forms.get(Consultations.formOf(kind)), new Answers(Map.of("value", value.name(), "comment", comment)));
        return new OpinionAnswer(value, comment, conditions, filled.values(), false);
    }

    public Map<String, Object> admissibility() {
        return RehearsalFiller.fill(forms.get(Forms.ADMISSIBILITY), new Answers(Map.of("verdict", "ADMISSIBLE")))
                .values();
    }

    public DossierContent content(String title, String requested) {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("title", title);
        given.put("summary", "Dossier fictif.");
        given.put("startsOn", "2027-09-01");
        given.put("endsOn", "2029-12-31");
        given.put("theme", "Eau et assainissement");
        given.put("sdgs", List.of("6", "5"));
        Answers filled = RehearsalFiller.fill(forms.get(Forms.DOSSIER), new Answers(given));
        return new DossierContent(
                filled.values(),
                Plans.balanced(Money.of(requested)),
                List.of(new Partner(organisation("TAN"), PartnerRole.FOREIGN_LEAD)));
    }

    /** A small real PDF, kept as the service keeps its own. */
    public StoredFile document(Actor actor, String name) {
        byte[] bytes = ("%PDF-1.4\n% " + name + " (fictif)\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
        return files.keep(actor, name, FileKind.PDF, new ByteArrayInputStream(bytes));
    }

    /** A foreign authority that may be a partner. */
    public OrganisationId foreign(String key, String country) {
        organisation(key, OrganisationKind.FOREIGN_AUTHORITY, "Collectivité fictive " + key, country, null, null);
        return organisation(key);
    }

    /** A commune that may be associated, and for which nobody has an account. */
    public void organisationWithoutAccounts(String key) {
        organisation(key, OrganisationKind.COMMUNE, "Commune fictive " + key, "FR", null, null);
    }

    /** Another organisation that may lead, with its {@code KEY.agent} and {@code KEY.signatory} (in small letters). */
    public OrganisationId lead(String key, OrganisationKind kind) {
        organisation(key, kind, "Organisme fictif " + key, "FR", null, "Région fictive B");
        String login = key.toLowerCase(Locale.ROOT);
        person(login + ".agent", Role.APPLICANT_EDITOR, key, null, null, null);
        person(login + ".signatory", Role.APPLICANT_SIGNATORY, key, null, null, null);
        return organisation(key);
    }

    private void organisation(
            String key,
            OrganisationKind kind,
            String name,
            String country,
            @Nullable String siret,
            @Nullable String region) {
        organisations.create(
                Actor.clockwork(),
                new Organisation(
                        OrganisationId.random(),
                        key,
                        kind,
                        null,
                        name,
                        CountryCode.of(country),
                        siret == null ? null : new Siret(siret),
                        region,
                        null,
                        null,
                        true));
    }

    private void speaker(String login, Role role, @Nullable String agency, @Nullable String theme) {
        people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Personne fictive " + login,
                        login + "@exemple.invalid",
                        Language.FR,
                        Set.of(role),
                        null,
                        null,
                        null,
                        null,
                        agency,
                        theme));
    }

    private void person(
            String login,
            Role role,
            @Nullable String organisation,
            @Nullable String post,
            @Nullable String region,
            @Nullable String funder) {
        people.create(
                Actor.clockwork(),
                new Profile(
                        login,
                        "Personne fictive " + login,
                        login + "@exemple.invalid",
                        Language.FR,
                        Set.of(role),
                        organisation == null ? null : organisation(organisation),
                        post,
                        region,
                        funder));
    }
}
