package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.people.Role;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How a reader stands to a dossier: of its own organisation, asked about it (a reviewer, a consulted body, the committee),
 * or neither; {@link Act#READ_DOSSIER} and {@link Act#READ_DRAFT} say what follows. What is asked is granted here by the
 * module that asks (domain.md §2.1).
 */
@Repository
public class DossierAccess {

    private static final Role[] COMMITTEE = {Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR, Role.COMMITTEE_SECRETARY};

    /** The grantee that stands for the committee. */
    private static final String COMMITTEE_NAME = "COMMITTEE";

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Conflicts conflicts;

    DossierAccess(JdbcClient jdbc, Rights rights, Conflicts conflicts) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.conflicts = conflicts;
    }

    /** Lets a consulted body read the dossier. */
    public void grantBody(DossierId dossier, String body) {
        grant(dossier, body);
    }

    /** Lets a person (a reviewer) read the dossier. */
    public void grantPerson(DossierId dossier, PersonId person) {
        grant(dossier, person.toString());
    }

    /** Takes a person's access away. */
    public void revokePerson(DossierId dossier, PersonId person) {
        revoke(dossier, person.toString());
    }

    /** Takes the access of a body away whose opinion is not wanted any more. */
    public void revokeBody(DossierId dossier, String body) {
        revoke(dossier, body);
    }

    private void revoke(DossierId dossier, String grantee) {
        jdbc.sql("delete from passerelle.dossier_access where dossier_id = :dossier and grantee = :grantee")
                .param("dossier", dossier.value())
                .param("grantee", grantee)
                .update();
    }

    /** Lets the committee read a dossier that comes before it. */
    void grantCommittee(DossierId dossier) {
        grant(dossier, COMMITTEE_NAME);
    }

    /** Whether the dossier has come before the committee, which may read it since. */
    boolean isBeforeCommittee(DossierId dossier) {
        return !granted(dossier, List.of(COMMITTEE_NAME)).isEmpty();
    }

    /**
     * Whether this actor may read this dossier. A draft is read by its own organisation and the auditor alone; what a conflict
     * of interest closes is not there, but for who wrote it (D10).
     */
    public boolean mayRead(Actor actor, Dossier dossier) {
        return rights.allows(actor, readingOf(dossier), relations(actor, dossier)) && isOpen(actor, dossier);
    }

    /** @throws Refusal FORBIDDEN when this actor may not read this dossier */
    void requireReading(Actor actor, Dossier dossier) {
        rights.require(actor, readingOf(dossier), relations(actor, dossier));
        if (!isOpen(actor, dossier)) {
            throw new Refusal(RefusalCode.FORBIDDEN, readingOf(dossier));
        }
    }

    /** @throws Refusal CONFLICT_OF_INTEREST where a conflict closes the dossier to this actor, who did not write it (D10) */
    void requireOpen(Actor actor, Dossier dossier) {
        if (!isOpen(actor, dossier)) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
    }

    private boolean isOpen(Actor actor, Dossier dossier) {
        return isOwn(actor, dossier) || !conflicts.isClosed(actor, dossier.id());
    }

    private static Act readingOf(Dossier dossier) {
        return dossier.submittedAt() == null ? Act.READ_DRAFT : Act.READ_DOSSIER;
    }

    private Relation[] relations(Actor actor, Dossier dossier) {
        Relation own = Relation.own(actor, dossier.lead());
        if (dossier.submittedAt() == null) {
            return new Relation[] {own}; // nobody is let into a draft
        }
        Set<String> granted = granted(dossier.id(), grantees(actor));
        boolean asBody = Bodies.of(actor).stream().anyMatch(granted::contains);
        boolean asked = granted.contains(personal(actor)) || granted.contains(COMMITTEE_NAME);
        return new Relation[] {own, Relation.assigned(asked), Relation.ownBody(asBody)};
    }

    /** Whether the actor belongs to the organisation that leads the dossier and writes or signs for it. */
    public static boolean isOwn(Actor actor, Dossier dossier) {
        return actor.isAny(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY) && actor.belongsTo(dossier.lead());
    }

    /** Whether the actor works in the service, and knows what outsiders may not know yet. */
    public static boolean isStaff(Actor actor) {
        return readsAll(actor) || actor.isAny(COMMITTEE);
    }

    /**
     * The same on one dossier: whoever works in the service and writes or signs for the organisation that leads it knows of it
     * what every applicant knows (D10).
     */
    public static boolean isStaff(Actor actor, Dossier dossier) {
        return isStaff(actor) && !isOwn(actor, dossier);
    }

    /** @throws Refusal CONFLICT_OF_INTEREST where what the service alone reads is about the dossier of the own organisation */
    public static void refuseOwn(Actor actor, Dossier dossier) {
        if (isOwn(actor, dossier)) {
            throw new Refusal(RefusalCode.CONFLICT_OF_INTEREST, dossier.name());
        }
    }

    /** Whether the actor may read every submitted dossier, however it stands to it. */
    static boolean readsAll(Actor actor) {
        return actor.roles().stream().anyMatch(role -> Act.READ_DOSSIER.allows(role, Set.of()));
    }

    /** The names under which access may have been granted to this actor; never empty. */
    static List<String> grantees(Actor actor) {
        List<String> names = new ArrayList<>(Bodies.of(actor));
        names.add(personal(actor));
        if (actor.isAny(COMMITTEE)) {
            names.add(COMMITTEE_NAME);
        }
        return names;
    }

    /** Whether the dossier was given to this person by name: who reviews it is a reviewer here, whatever else they are. */
    public boolean isGrantedInPerson(Actor actor, DossierId dossier) {
        return granted(dossier, List.of(personal(actor))).contains(personal(actor));
    }

    private static String personal(Actor actor) {
        return actor.isClockwork() ? "clockwork" : actor.personId().toString();
    }

    private Set<String> granted(DossierId dossier, List<String> grantees) {
        return Set.copyOf(jdbc.sql("select grantee from passerelle.dossier_access where dossier_id = :dossier"
                        + " and grantee in (:grantees)")
                .param("dossier", dossier.value())
                .param("grantees", grantees)
                .query(String.class)
                .list());
    }

    private void grant(DossierId dossier, String grantee) {
        jdbc.sql("insert into passerelle.dossier_access (dossier_id, grantee) values (:dossier, :grantee)"
                        + " on conflict do nothing")
                .param("dossier", dossier.value())
                .param("grantee", grantee)
                .update();
    }
}
