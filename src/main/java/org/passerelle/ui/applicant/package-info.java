/** The applicant's screens: dossiers, their editor, submission, and where they are. */
@NullMarked
package org.passerelle.ui.applicant;

import org.jspecify.annotations.NullMarked;
