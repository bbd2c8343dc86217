/** Keeps what applicant and officer write each other on a dossier: messages, requests for information, and the notes apart. */
@NullMarked
@ApplicationModule(
        displayName = "Exchanges",
        allowedDependencies = {"shared", "people", "files", "forms", "funding", "calls", "dossiers"})
package org.passerelle.exchanges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
