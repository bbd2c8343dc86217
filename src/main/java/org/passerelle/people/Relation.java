package org.passerelle.people;

import org.jspecify.annotations.Nullable;

/** How the one who acts stands to the dossier or the call; a right may ask for one. */
public enum Relation {
    /** None that counts. */
    NONE,
    /** The dossier is led by the actor's own organisation. */
    OWN,
    /** The dossier names the actor's own organisation as a partner. */
    PARTNER,
    /** The dossier, or the score sheet, was given to the actor. */
    ASSIGNED,
    /** The actor speaks for the body that is consulted: its post, its region, its State. */
    OWN_BODY;

    public static Relation own(Actor actor, @Nullable OrganisationId lead) {
        return lead != null && actor.belongsTo(lead) ? OWN : NONE;
    }

    public static Relation partner(boolean takesPart) {
        return takesPart ? PARTNER : NONE;
    }

    public static Relation assigned(boolean holds) {
        return holds ? ASSIGNED : NONE;
    }

    public static Relation ownBody(boolean holds) {
        return holds ? OWN_BODY : NONE;
    }
}
