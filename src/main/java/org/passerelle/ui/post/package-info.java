/** The consulted bodies: opinions to give, each beside its dossier. */
@NullMarked
package org.passerelle.ui.post;

import org.jspecify.annotations.NullMarked;
