/** Reviewers, conflicts of interest, score sheets, dispersion. */
@NullMarked
@ApplicationModule(
        displayName = "Reviews",
        allowedDependencies = {"shared", "people", "files", "forms", "funding", "calls", "dossiers", "opinions"})
package org.passerelle.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
