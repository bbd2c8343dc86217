/** Turns facts into waiting, tasks and deadlines. The only module that knows the engine. */
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
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
            "exchanges",
            "committee",
            "synthesis",
            "awards",
            "letters",
            "notices"
        })
package org.passerelle.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
