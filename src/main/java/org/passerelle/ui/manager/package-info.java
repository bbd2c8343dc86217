/** The call manager's desk: calls written, checked, published, put off, given up; and how each is getting on. */
@NullMarked
package org.passerelle.ui.manager;

import org.jspecify.annotations.NullMarked;
