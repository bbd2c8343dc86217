/** Makes the tables that lists read anew from the domain, and says what differed. */
@NullMarked
@ApplicationModule(
        displayName = "Rebuild",
        allowedDependencies = {"shared", "start"})
package org.passerelle.rebuild;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
