/** The officers' desk: who has which dossier in hand and who stands in, saved views of the lists, and acts on many dossiers. */
@NullMarked
@ApplicationModule(
        displayName = "Desk",
        allowedDependencies = {
            "shared",
            "people",
            "files",
            "forms",
            "funding",
            "calls",
            "dossiers",
            "exchanges",
            "opinions",
            "reviews",
            "synthesis"
        })
package org.passerelle.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
