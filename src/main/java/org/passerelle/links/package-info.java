/** The plain pages behind mailed links: a foreign partner's part; complete without JavaScript. */
@NullMarked
@ApplicationModule(
        displayName = "Links",
        allowedDependencies = {
            "shared",
            "people",
            "files",
            "forms",
            "funding",
            "calls",
            "dossiers",
            "letters",
            "notices"
        })
package org.passerelle.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
