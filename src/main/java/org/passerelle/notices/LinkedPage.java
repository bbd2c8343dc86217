package org.passerelle.notices;

import org.passerelle.dossiers.Dossier;

/** The pages that mails lead to, each of one dossier; a test compares them with the pages that there are. */
enum LinkedPage {
    /** The applicant's own. */
    APPLICATION("my/dossiers", ""),
    /** The last look before the signature. */
    SIGNATURE("my/dossiers", "/submit"),
    /** What a partner sees of another's draft. */
    PART("my/parts", ""),
    /** As the service reads it. */
    DOSSIER("dossiers", ""),
    /** Its synthesis. */
    SYNTHESIS("dossiers", "/synthesis"),
    /** The form of a consulted body. */
    OPINION("opinions", ""),
    /** What a reviewer is invited to. */
    INVITATION("invitations", ""),
    /** A reviewer's sheet. */
    SHEET("reviews", "");

    private final String path;
    private final String part;

    LinkedPage(String path, String part) {
        this.path = path;
        this.part = part;
    }

    String path() {
        return path;
    }

    /** Below the service's address. */
    String of(Dossier dossier) {
        return path + "/" + dossier.id() + part;
    }
}
