/** Words that every module needs: money, percent, country, SIRET, IBAN, period, working days, the clock. */
@NullMarked
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.passerelle.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
