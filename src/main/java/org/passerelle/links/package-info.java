/**
 * The plain pages behind mailed links, complete without JavaScript: a partner's part of a draft that another leads, and the
 * opinions that a body is asked for.
 */
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
            "opinions",
            "reviews",
            "desk",
            "letters",
            "notices"
        })
package org.passerelle.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
