package org.passerelle.rehearsal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.passerelle.awards.SigningDelegations;
import org.passerelle.awards.SigningDelegations.Terms;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Posts;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExperts;
import org.passerelle.rehearsal.script.Flaw;
import org.passerelle.rehearsal.script.MalformedScript;
import org.passerelle.rehearsal.script.Pointer;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptedCall;
import org.passerelle.rehearsal.script.ScriptedOrganisation;
import org.passerelle.rehearsal.script.ScriptedPerson;
import org.passerelle.reviews.ReviewerProfile;
import org.passerelle.reviews.ReviewerProfiles;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Enters what a file names, through the services, as the clockwork: organisations, posts, agencies, experts, people, and calls, which are
 * validated and published. What is there already stays, so that a broken start can be taken up.
 */
@Component
public class Casting {

    private static final Actor CLOCKWORK = Actor.clockwork();

    /** A rehearsal file names no act of delegation: its authorising officers have one that covers everything. */
    private static final Terms ASSUMED = new Terms(
            "Arrêté fictif portant délégation de signature",
            LocalDate.of(2000, 1, 1),
            LocalDate.of(2099, 12, 31),
            null,
            Set.of());

    private final Organisations organisations;
    private final Posts posts;
    private final AfdAgencies agencies;
    private final ThematicExperts experts;
    private final People people;
    private final ReviewerProfiles profiles;
    private final SigningDelegations delegations;
    private final Calls calls;
    private final CallDrafting drafting;
    private final FurtherAnswers answers;

    Casting(
            Organisations organisations,
            Posts posts,
            AfdAgencies agencies,
            ThematicExperts experts,
            People people,
            ReviewerProfiles profiles,
            SigningDelegations delegations,
            Calls calls,
            CallDrafting drafting,
            FurtherAnswers answers) {
        this.organisations = organisations;
        this.posts = posts;
        this.agencies = agencies;
        this.experts = experts;
        this.people = people;
        this.profiles = profiles;
        this.delegations = delegations;
        this.calls = calls;
        this.drafting = drafting;
        this.answers = answers;
    }

    /** @throws MalformedScript naming what the service does not accept, or no form asks */
    public Cast of(Script script, Function<String, CallTexts> texts) {
        Map<String, OrganisationId> byKey = new LinkedHashMap<>();
        each("organisations", script.organisations(), o -> byKey.put(o.key(), entered(o)));
        each("posts", script.postsOrNone(), post -> posts.save(CLOCKWORK, post));
        each("agencies", script.agenciesOrNone(), agency -> agencies.save(CLOCKWORK, agency));
        each("experts", script.expertsOrNone(), expert -> experts.save(CLOCKWORK, expert));
        each("people", script.people(), person -> enter(person, byKey));
        Map<String, CallId> byCode = new LinkedHashMap<>();
        each(
                "calls",
                script.calls(),
                call -> byCode.put(call.code(), published(call, script, texts.apply(call.code()))));
        Cast cast = new Cast(script, byKey, byCode);
        answers.check(script, cast);
        return cast;
    }

    private OrganisationId entered(ScriptedOrganisation scripted) {
        return organisations.byKey(scripted.key()).map(Organisation::id).orElseGet(() -> {
            OrganisationId id = OrganisationId.random();
            return organisations.create(
                    CLOCKWORK,
                    new Organisation(
                            id,
                            scripted.key(),
                            scripted.kind(),
                            scripted.level(),
                            scripted.name(),
                            scripted.country(),
                            scripted.siret(),
                            scripted.region(),
                            scripted.inseeCode(),
                            scripted.iban(),
                            true));
        });
    }

    private void enter(ScriptedPerson person, Map<String, OrganisationId> byKey) {
        if (people.byLogin(person.login()).isEmpty()) {
            people.create(
                    CLOCKWORK,
                    new Profile(
                            person.login(),
                            person.name(),
                            person.login().toLowerCase(Locale.ROOT) + "@exemple.invalid",
                            Language.FR,
                            person.roles(),
                            person.organisation() == null ? null : byKey.get(person.organisation()),
                            person.post(),
                            person.region(),
                            person.funder(),
                            person.agency(),
                            person.theme()));
            if (person.roles().contains(Role.AUTHORISING_OFFICER)) {
                delegations.record(
                        CLOCKWORK, people.actorByLogin(person.login()).personId(), ASSUMED);
            }
            Optional.ofNullable(person.expertise())
                    .ifPresent(known -> keep(people.actorByLogin(person.login()), known));
        }
    }

    /** The reviewer keeps the own profile. */
    private void keep(Actor reviewer, ScriptedPerson.Expertise known) {
        profiles.keep(
                reviewer,
                new ReviewerProfile(
                        reviewer.personId(),
                        0,
                        Objects.requireNonNullElse(known.themes(), Set.of()),
                        Objects.requireNonNullElse(known.countries(), Set.of()),
                        Objects.requireNonNullElse(known.languages(), Set.of()),
                        Objects.requireNonNullElse(known.sheets(), ReviewerProfile.USUAL)));
    }

    private CallId published(ScriptedCall scripted, Script script, CallTexts texts) {
        return calls.find(scripted.code())
                .map(org.passerelle.calls.Call::id)
                .orElseGet(() -> drafting.publish(scripted, script, texts));
    }

    private static <T> void each(String list, List<T> entries, Consumer<T> enter) {
        for (int i = 0; i < entries.size(); i++) {
            T entry = entries.get(i);
            accepted(Pointer.ROOT.at(list).at(i), () -> enter.accept(entry));
        }
    }

    private static void accepted(Pointer place, Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            String why = refusal.codes() + " " + refusal.details() + places(refusal);
            throw new MalformedScript(List.of(new Flaw(place.path(), "what the service accepts", why)), refusal);
        }
    }

    private static String places(Refusal refusal) {
        return refusal.findings().stream()
                .map(f -> f.place())
                .distinct()
                .toList()
                .toString();
    }
}
