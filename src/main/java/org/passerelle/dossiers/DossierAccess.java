package org.passerelle.dossiers;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who may read a dossier: its own organisation, the service's staff, and whoever was asked about it (a reviewer, a
 * consulted body). What is asked is granted here by the module that asks (domain.md §2.1).
 */
@Repository
public class DossierAccess {

    private static final Role[] STAFF = {
        Role.CALL_MANAGER,
        Role.CASE_OFFICER,
        Role.COMMITTEE_MEMBER,
        Role.COMMITTEE_CHAIR,
        Role.COMMITTEE_SECRETARY,
        Role.AUTHORISING_OFFICER,
        Role.FINANCE_OFFICER,
        Role.ACCOUNTING_OFFICER,
        Role.AUDITOR
    };

    private final JdbcClient jdbc;

    DossierAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("delete from passerelle.dossier_access where dossier_id = :dossier and grantee = :grantee")
                .param("dossier", dossier.value())
                .param("grantee", person.toString())
                .update();
    }

    /** Whether this actor may read this dossier. A draft is read by its own organisation and the auditor alone. */
    public boolean mayRead(Actor actor, Dossier dossier) {
        if (actor.isClockwork() || isOwn(actor, dossier)) {
            return true;
        }
        if (dossier.submittedAt() == null) {
            return actor.is(Role.AUDITOR);
        }
        return isStaff(actor) || isGranted(dossier.id(), grantees(actor));
    }

    /** Whether the actor belongs to the organisation that leads the dossier and writes or signs for it. */
    public static boolean isOwn(Actor actor, Dossier dossier) {
        return actor.isAny(Role.APPLICANT_EDITOR, Role.APPLICANT_SIGNATORY) && actor.belongsTo(dossier.lead());
    }

    public static boolean isStaff(Actor actor) {
        return actor.isAny(STAFF);
    }

    /** The names under which access may have been granted to this actor; never empty. */
    static List<String> grantees(Actor actor) {
        List<String> names = new ArrayList<>(Bodies.of(actor));
        names.add(actor.isClockwork() ? "clockwork" : actor.personId().toString());
        return names;
    }

    private boolean isGranted(DossierId dossier, List<String> grantees) {
        return jdbc.sql("select exists (select 1 from passerelle.dossier_access where dossier_id = :dossier"
                        + " and grantee in (:grantees))")
                .param("dossier", dossier.value())
                .param("grantees", grantees)
                .query(Boolean.class)
                .single();
    }

    private void grant(DossierId dossier, String grantee) {
        jdbc.sql("insert into passerelle.dossier_access (dossier_id, grantee) values (:dossier, :grantee)"
                        + " on conflict do nothing")
                .param("dossier", dossier.value())
                .param("grantee", grantee)
                .update();
    }
}
