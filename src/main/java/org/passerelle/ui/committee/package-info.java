/** The committee's pages: what waits for a session, the ranking under the envelope, what was deliberated. */
@NullMarked
package org.passerelle.ui.committee;

import org.jspecify.annotations.NullMarked;
