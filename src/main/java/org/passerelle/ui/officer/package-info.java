/** The programme officer's desk: the worklist, the dossiers, each with what is known of it, and the acts on it. */
@NullMarked
package org.passerelle.ui.officer;

import org.jspecify.annotations.NullMarked;
