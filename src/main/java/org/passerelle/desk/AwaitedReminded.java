package org.passerelle.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.PersonId;

/**
 * An officer reminds a body or a reviewer, at most once a day, of everything that it is waited for on.
 *
 * @param awaited the body ({@code EMBASSY:HANOI}), or the reviewer's role
 * @param person the reviewer; null for a body
 */
public record AwaitedReminded(String awaited, @Nullable PersonId person, List<DossierId> dossiers) {
    public AwaitedReminded {
        dossiers = List.copyOf(dossiers);
    }
}
