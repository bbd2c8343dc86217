/** Brings the service up: settings, database, engine tables, clock, and what it says when it cannot. */
@NullMarked
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"shared", "forms", "workflow"})
package org.passerelle.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
