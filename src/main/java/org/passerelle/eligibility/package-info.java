/** Tells before an account, in a few questions, whether a call takes a project. */
@NullMarked
@ApplicationModule(
        displayName = "Eligibility",
        allowedDependencies = {"shared", "people", "forms", "funding", "calls", "dossiers"})
package org.passerelle.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
