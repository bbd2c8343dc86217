/** What the service told the reader: notices, the choice of mails, the demonstration's letter box. */
@NullMarked
package org.passerelle.ui.notices;

import org.jspecify.annotations.NullMarked;
