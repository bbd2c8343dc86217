/** A dossier as those read it who judge it: content, partners, documents, opinions, sheets, trail; each part a panel. */
@NullMarked
package org.passerelle.ui.dossier;

import org.jspecify.annotations.NullMarked;
