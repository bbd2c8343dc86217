package org.passerelle.reviews;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers know and take on: kept by each for itself, and by officers and call managers for all. */
@Service
@Transactional
public class ReviewerProfiles {

    private final ReviewerProfilesTable table;
    private final People people;
    private final Rights rights;
    private final Trail trail;

    ReviewerProfiles(ReviewerProfilesTable table, People people, Rights rights, Trail trail) {
        this.table = table;
        this.people = people;
        this.rights = rights;
        this.trail = trail;
    }

    /** The profile of a reviewer; a blank one where nothing was told. */
    @Transactional(readOnly = true)
    public ReviewerProfile of(Actor actor, PersonId reviewer) {
        require(actor, reviewer);
        return table.find(reviewer).orElseGet(() -> ReviewerProfile.blank(reviewer));
    }

    /** Those of several reviewers at once. */
    @Transactional(readOnly = true)
    public Map<PersonId, ReviewerProfile> of(Actor actor, Collection<PersonId> reviewers) {
        rights.require(actor, Act.KEEP_REVIEWER_PROFILE);
        Map<PersonId, ReviewerProfile> told =
                table.all().stream().collect(Collectors.toMap(ReviewerProfile::person, profile -> profile));
        return reviewers.stream()
                .distinct()
                .collect(Collectors.toMap(
                        reviewer -> reviewer,
                        reviewer -> told.getOrDefault(reviewer, ReviewerProfile.blank(reviewer))));
    }

    /**
     * Keeps a profile as it was read at its version.
     *
     * @throws Refusal STALE_VERSION, or INVALID_VALUE for whoever is no reviewer and a number out of 0 to 500
     */
    public void keep(Actor actor, ReviewerProfile profile) {
        require(actor, profile.person());
        if (!people.actor(profile.person()).is(Role.REVIEWER)) {
            throw new Refusal(
                    RefusalCode.INVALID_VALUE,
                    "reviewers",
                    people.get(profile.person()).name());
        }
        if (profile.mostPerCall() < 0 || profile.mostPerCall() > ReviewerProfile.MOST) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "mostPerCall", profile.mostPerCall());
        }
        if (!table.save(profile)) {
            throw new Refusal(RefusalCode.STALE_VERSION, profile.version());
        }
        trail.record(
                actor,
                null,
                null,
                "keepReviewerProfile",
                null,
                null,
                Map.of("reviewer", people.get(profile.person()).name()));
    }

    private void require(Actor actor, PersonId reviewer) {
        rights.require(actor, Act.KEEP_REVIEWER_PROFILE, Relation.assigned(reviewer.equals(actor.person())));
    }
}
