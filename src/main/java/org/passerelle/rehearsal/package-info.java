/** Plays a rehearsal file through the same services that the screens use. */
@NullMarked
@ApplicationModule(
        displayName = "Rehearsal",
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
            "awards",
            "letters",
            "questions",
            "exchanges",
            "notices",
            "links",
            "workflow",
            "start"
        })
package org.passerelle.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
