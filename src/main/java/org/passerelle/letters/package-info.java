/** Writes every PDF that the service issues, and says who may read it. The only module that writes PDFs. */
@NullMarked
@ApplicationModule(
        displayName = "Letters",
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
            "synthesis",
            "awards",
            "exceptions"
        })
package org.passerelle.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
