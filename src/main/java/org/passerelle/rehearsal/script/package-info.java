/** The rehearsal file: its format, read strictly into records. */
@NullMarked
@NamedInterface("script")
package org.passerelle.rehearsal.script;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
