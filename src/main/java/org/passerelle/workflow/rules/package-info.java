/** The decision tables, read with the engine for the modules that declare what they need. */
@NullMarked
package org.passerelle.workflow.rules;

import org.jspecify.annotations.NullMarked;
