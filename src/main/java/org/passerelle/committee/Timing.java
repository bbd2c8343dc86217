package org.passerelle.committee;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** How a day is to the one for which a meeting was convened, in the zone of its call. */
public enum Timing {
    /** The day is still to come: to open the meeting takes a reason. */
    EARLY,
    /** It is the day. */
    ON_ITS_DAY,
    /** The day is over. */
    LATE;

    static Timing of(Meeting meeting, ZoneId zone, Instant now) {
        int order = LocalDate.ofInstant(now, zone).compareTo(LocalDate.ofInstant(meeting.at(), zone));
        return order < 0 ? EARLY : order == 0 ? ON_ITS_DAY : LATE;
    }

    /** What is kept of a reason: nothing where none is needed. */
    String reason(String given) {
        return this == EARLY ? given.strip() : "";
    }

    /** What the trail keeps of an opening; the day of the convocation only beside the reason to sit before it. */
    static Map<String, Object> opening(Meeting meeting, Quorum quorum, String why) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("meeting", meeting.number());
        detail.put("present", quorum.represented());
        if (!why.isEmpty()) {
            detail.put("convened", meeting.at());
            detail.put("reason", why);
        }
        return detail;
    }
}
