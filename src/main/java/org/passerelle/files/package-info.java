/** Keeps bytes in PostgreSQL, named by their hash; scans and types what comes in. */
@NullMarked
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"shared", "people"})
package org.passerelle.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
