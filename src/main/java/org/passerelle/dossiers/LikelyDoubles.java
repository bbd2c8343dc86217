package org.passerelle.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.funding.StateShare;

/**
 * The dossiers that are likely to ask for the same project as one, and what the State would pay if all were one with it.
 *
 * @param dossiers the most alike first
 * @param share over the dossier and these (B16); absent where there are none
 */
public record LikelyDoubles(List<Likeness> dossiers, @Nullable StateShare share) {

    public LikelyDoubles {
        dossiers = List.copyOf(dossiers);
    }
}
