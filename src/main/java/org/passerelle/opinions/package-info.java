/** Asks posts, prefectures and others, and keeps what they answer, silence included. */
@NullMarked
@ApplicationModule(
        displayName = "Opinions",
        allowedDependencies = {"shared", "people", "files", "forms", "funding", "calls", "dossiers"})
package org.passerelle.opinions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
