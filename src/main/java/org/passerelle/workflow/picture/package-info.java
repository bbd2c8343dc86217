/** Draws a process from its own diagram section, and tells it as a list of steps. */
@NullMarked
package org.passerelle.workflow.picture;

import org.jspecify.annotations.NullMarked;
