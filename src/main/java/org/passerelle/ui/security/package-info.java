/** Who is signed in: the login page, sessions, headers, and the pages behind the links of account mails. */
@NullMarked
package org.passerelle.ui.security;

import org.jspecify.annotations.NullMarked;
