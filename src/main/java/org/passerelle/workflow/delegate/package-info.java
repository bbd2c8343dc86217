/** What the processes call: five lines each, then a service. */
@NullMarked
package org.passerelle.workflow.delegate;

import org.jspecify.annotations.NullMarked;
