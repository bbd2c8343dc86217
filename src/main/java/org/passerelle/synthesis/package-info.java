/** The officer's one-page synthesis of each dossier, its visas, the conditions precedent, and the committee book that freezes it. */
@NullMarked
@ApplicationModule(
        displayName = "Synthesis",
        allowedDependencies = {"shared", "people", "funding", "calls", "dossiers", "opinions", "reviews", "committee"})
package org.passerelle.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
