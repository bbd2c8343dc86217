/** The rehearsal file: its format, read strictly into records. */
@NullMarked
package org.passerelle.rehearsal.script;

import org.jspecify.annotations.NullMarked;
