package org.passerelle.letters;

import java.util.List;

/**
 * What a reviewer takes along: the dossier as it was submitted, and the grid to write on.
 *
 * @param recommendations what may be advised, to tick
 */
record ReviewPackModel(Letterhead head, RecapitulationModel dossier, List<Line> grid, List<String> recommendations)
        implements LetterModel {

    /**
     * A criterion of the grid.
     *
     * @param title its code, label and weight
     * @param levels what the scores 0 to 5 stand for; empty where the call does not say
     */
    record Line(String title, List<String> levels) {}

    @Override
    public LetterKind kind() {
        return LetterKind.RECAPITULATION;
    }

    @Override
    public String name() {
        return "REVIEW_PACK";
    }

    @Override
    public String template() {
        return "review-pack";
    }
}
