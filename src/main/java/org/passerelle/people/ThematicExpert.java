package org.passerelle.people;

/**
 * Whoever gives the opinion on the dossiers of one theme.
 *
 * @param theme the code of a theme of the dossier's form ({@code WATER})
 */
public record ThematicExpert(String theme, Post.Status status) {

    public boolean isOpen() {
        return status == Post.Status.OPEN;
    }
}
