package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Obstacles;
import org.passerelle.ui.ViewLanguage;

/** The addresses of the applicant's pages, and links to them. */
final class Pages {

    static final String LIST = "my/dossiers";
    static final String PART = "my/parts";
    static final String EDITOR = "dossier";

    private Pages() {}

    static String dossier(DossierId id) {
        return LIST + "/" + id;
    }

    static String submit(DossierId id) {
        return LIST + "/" + id + "/submit";
    }

    /** The revised budget of a partial award. */
    static String revision(DossierId id) {
        return LIST + "/" + id + "/revision";
    }

    /** Into which account an award is paid. */
    static String bank(DossierId id) {
        return LIST + "/" + id + "/bank";
    }

    /** The own part of a draft that another leads. */
    static String part(DossierId id) {
        return PART + "/" + id;
    }

    static String section(DossierId id, String letter) {
        return EDITOR + "/" + id + "/" + letter;
    }

    /** Leads to the answer that a finding concerns. */
    static String place(DossierId id, String letter, String place) {
        return section(id, letter) + (place.isEmpty() ? "" : "?at=" + place);
    }

    /** Where what no section of the form holds is mended. */
    static Optional<String> beside(DossierId id, String place) {
        return switch (place) {
            case Obstacles.ORGANISATION -> Optional.of(MembersView.PATH);
            case Obstacles.PRECONDITIONS -> Optional.of(dossier(id));
            default -> Optional.empty();
        };
    }

    /** A link that looks like the main button of the page. */
    static Anchor button(String address, String key) {
        Anchor link = link(address, key);
        link.addClassName("button-link");
        return link;
    }

    static Anchor link(String address, String key) {
        Anchor link = new Anchor(address, ViewLanguage.text(key));
        link.setRouterIgnore(false);
        return link;
    }
}
