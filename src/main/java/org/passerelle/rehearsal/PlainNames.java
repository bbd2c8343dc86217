package org.passerelle.rehearsal;

import java.util.Collection;
import java.util.List;
import org.passerelle.calls.ConsultationKind;

/**
 * What a file means by {@code AFD} or {@code THEMATIC} alone: the headquarters or the expert of no theme, or else the one agency
 * or the one expert that is there.
 */
final class PlainNames {

    private static final List<String> PLAIN = List.of(ConsultationKind.AFD.name(), ConsultationKind.THEMATIC.name());

    private PlainNames() {}

    /** The name as it stands where it means no other, or could mean several. */
    static String meant(String name, Collection<String> there) {
        List<String> own =
                there.stream().filter(body -> body.startsWith(name + ":")).toList();
        return PLAIN.contains(name) && !there.contains(name) && own.size() == 1 ? own.get(0) : name;
    }
}
