package org.passerelle.people;

import java.util.Optional;
import java.util.UUID;

/** Knows for whom a person acts on a dossier while that one is away; the trail says it of each act. */
public interface InPlaceOf {

    /** The name of the absent person in whose place this one acts today. */
    Optional<String> of(Actor actor, UUID dossier);
}
