/** The names that the models in processes/ share with Java, and the check that both sides agree. */
@NullMarked
package org.passerelle.workflow.model;

import org.jspecify.annotations.NullMarked;
