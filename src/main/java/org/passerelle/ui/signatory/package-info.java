/** The authorising officer's pages: the decisions to sign, with their reasons. */
@NullMarked
package org.passerelle.ui.signatory;

import org.jspecify.annotations.NullMarked;
