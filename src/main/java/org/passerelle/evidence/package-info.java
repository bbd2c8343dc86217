/** Hands out a dossier as a package that anybody can verify without the service, and verifies it. */
@NullMarked
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {
            "shared",
            "people",
            "files",
            "calls",
            "dossiers",
            "opinions",
            "reviews",
            "committee",
            "synthesis",
            "awards",
            "exchanges",
            "letters"
        })
package org.passerelle.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
