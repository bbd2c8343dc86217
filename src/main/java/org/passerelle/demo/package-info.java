/** Plays the bundled scenario into an empty database and keeps its date going on. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "people",
            "forms",
            "dossiers",
            "start",
            "rehearsal",
            "rehearsal :: script",
            "workflow"
        })
package org.passerelle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
