/** Who acts, for which organisation, post or region, in which role. */
@NullMarked
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"shared"})
package org.passerelle.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
