/** Ranks, allocates the envelope, holds the session and writes its minutes. */
@NullMarked
@ApplicationModule(
        displayName = "Committee",
        allowedDependencies = {"shared", "people", "funding", "calls", "dossiers", "opinions", "reviews"})
package org.passerelle.committee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
