/** A partner's part of a draft that another leads: behind mailed links, plain pages that are complete without JavaScript. */
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
