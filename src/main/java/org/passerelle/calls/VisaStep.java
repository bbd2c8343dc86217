package org.passerelle.calls;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.Role;

/**
 * A visa that a synthesis needs before the committee reads it.
 *
 * @param role who gives it, where nobody is named
 * @param person the login of the one person who gives it; absent: anybody of the role
 * @param standIn the login of who may give it instead of that person; absent: nobody
 */
public record VisaStep(Role role, @Nullable String person, @Nullable String standIn) {}
