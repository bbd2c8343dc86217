/** Writes budgets as spreadsheets and reads them back; the only module that knows the format. */
@NullMarked
@ApplicationModule(
        displayName = "Workbooks",
        allowedDependencies = {"shared", "people", "files", "funding", "calls", "dossiers"})
package org.passerelle.workbooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
