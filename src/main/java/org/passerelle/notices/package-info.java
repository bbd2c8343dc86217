/** Tells people that something concerns them: mail, in-app, calendar. */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "shared",
            "people",
            "files",
            "forms",
            "funding",
            "calls",
            "dossiers",
            "questions",
            "exchanges",
            "opinions",
            "reviews",
            "desk",
            "committee",
            "synthesis",
            "awards"
        })
package org.passerelle.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
