/** The screens. The only module that knows {@code com.vaadin}; sub-packages by reader. */
@NullMarked
@ApplicationModule(
        displayName = "Screens",
        allowedDependencies = {
            "shared",
            "people",
            "files",
            "forms",
            "funding",
            "calls",
            "dossiers",
            "eligibility",
            "questions",
            "exchanges",
            "opinions",
            "reviews",
            "desk",
            "reviews :: fairness",
            "committee",
            "synthesis",
            "awards",
            "exceptions",
            "letters",
            "notices",
            "links",
            "workbooks",
            "evidence",
            "workflow",
            "rehearsal",
            "start"
        })
package org.passerelle.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
