/** Gathers, for each call, what did not go the ordinary way: who departed from the rule, when, and why. */
@NullMarked
@ApplicationModule(
        displayName = "Exceptions",
        allowedDependencies = {"shared", "people", "calls", "dossiers", "opinions", "committee", "awards"})
package org.passerelle.exceptions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
