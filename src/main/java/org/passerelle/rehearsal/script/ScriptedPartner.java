package org.passerelle.rehearsal.script;

/** A partner of a scripted dossier. */
public record ScriptedPartner(String organisation, Role role) {

    /** What a partner is in the dossier. */
    public enum Role {
        /** The foreign authority that leads on its side. */
        FOREIGN_LEAD,
        /** Another foreign authority. */
        FOREIGN,
        /** Another French authority. */
        FRENCH,
        /** Neither: an association, a company, a university. */
        OTHER
    }
}
