/** The pieces that every screen is made of: headings, tables, badges, findings, amounts, dates. */
@NullMarked
package org.passerelle.ui.component;

import org.jspecify.annotations.NullMarked;
