/** Takes what people ask the service about a call, answers them, and tells everybody what serves all. */
@NullMarked
@ApplicationModule(
        displayName = "Questions",
        allowedDependencies = {"shared", "people", "files", "forms", "funding", "calls", "dossiers"})
package org.passerelle.questions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
