package org.passerelle.dossiers;

import java.util.stream.Collectors;

/**
 * What makes an opinion late, for the statements that look for it: {@code c} is the consultation, {@code d} its dossier.
 */
public final class LateOpinions {

    /** The committee has still to deliberate on the dossier. */
    public static final String BEFORE_DELIBERATION = Stage.beforeDeliberation().stream()
            .map(stage -> "'" + stage.name() + "'")
            .collect(Collectors.joining(", ", "d.stage in (", ")"));

    /** The silence of the body was recorded, it has said nothing since, and still may (D11). */
    public static final String LATE =
            "(c.status = 'SILENT' and c.late_version is null and " + BEFORE_DELIBERATION + ")";

    private LateOpinions() {}
}
