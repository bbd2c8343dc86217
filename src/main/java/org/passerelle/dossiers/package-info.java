/** Holds each dossier: answers, partners, budget, attachments, stage and worklist. */
@NullMarked
@ApplicationModule(
        displayName = "Dossiers",
        allowedDependencies = {"shared", "people", "files", "forms", "funding", "calls"})
package org.passerelle.dossiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
