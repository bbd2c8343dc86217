/** Publishes calls: dates, funders, envelopes, rules, grid; each a frozen version once open. */
@NullMarked
@ApplicationModule(
        displayName = "Calls",
        allowedDependencies = {"shared", "people", "files", "forms", "funding"})
package org.passerelle.calls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
