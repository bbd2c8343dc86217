package org.passerelle.opinions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.people.PersonId;

/**
 * How a consultation went beside what was said.
 *
 * @param holder the member of the body who has it in hand
 * @param extendedAt when its time was put off, once
 * @param addedReason why the officer asked this body, {@link #POST_CLOSED} or {@link #AGENCY_CLOSED}; null where D4 names it
 * @param withdrawnReason why the officer withdrew the request, or one of the same two
 * @param version the number of the newest version of the opinion; 0 while nothing was said
 * @param late the newest opinion that came after the silence was recorded
 */
public record Course(
        @Nullable PersonId holder,
        @Nullable Instant extendedAt,
        @Nullable String addedReason,
        @Nullable String withdrawnReason,
        int version,
        @Nullable OpinionVersion late) {

    /** The reason, in the place of an officer's, of what the closing of a post changed (D4). */
    public static final String POST_CLOSED = "POST_CLOSED";

    /** The same of what the closing of an agency of AFD changed. */
    public static final String AGENCY_CLOSED = "AGENCY_CLOSED";

    static final Course PLAIN = new Course(null, null, null, null, 0, null);

    static Course added(String reason) {
        return new Course(null, null, reason, null, 0, null);
    }

    public boolean isHeldBy(@Nullable PersonId person) {
        return holder != null && holder.equals(person);
    }

    public boolean isExtended() {
        return extendedAt != null;
    }
}
