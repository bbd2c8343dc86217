/** Reads the questions in {@code forms/} and judges the answers. */
@NullMarked
@ApplicationModule(
        displayName = "Forms",
        allowedDependencies = {"shared"})
package org.passerelle.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
