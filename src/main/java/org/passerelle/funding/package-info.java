/** Judges a budget and its funding plan: balance, rates, shares, caps, and the way out. */
@NullMarked
@ApplicationModule(
        displayName = "Funding",
        allowedDependencies = {"shared", "people"})
package org.passerelle.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
