/** Public pages: the open calls, their results, what the service is and what the law asks to say. */
@NullMarked
package org.passerelle.ui.site;

import org.jspecify.annotations.NullMarked;
