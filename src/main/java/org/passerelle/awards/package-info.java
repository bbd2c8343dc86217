/** Decides and releases; later offers, agreements, instalments, reports, amendments, recovery. */
@NullMarked
@ApplicationModule(
        displayName = "Awards",
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
            "committee",
            "synthesis"
        })
package org.passerelle.awards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
