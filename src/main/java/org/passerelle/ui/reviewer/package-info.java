/** The reviewers: sheets to fill, each beside its dossier. */
@NullMarked
package org.passerelle.ui.reviewer;

import org.jspecify.annotations.NullMarked;
