/** The Vaadin application: what people see, in French and English. */
@NullMarked
@ApplicationModule(displayName = "Interface")
package org.passerelle.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
