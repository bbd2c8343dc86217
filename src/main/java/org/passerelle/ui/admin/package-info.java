/** The administrator's and the auditor's pages: people, reference data, mails, failed steps, the trail. */
@NullMarked
package org.passerelle.ui.admin;

import org.jspecify.annotations.NullMarked;
