package org.passerelle.committee;

import org.passerelle.people.PersonId;

/** Members of a committee, for its tests. */
final class Members {

    private Members() {}

    static Attendance attends(String name, boolean voting, Presence presence) {
        return new Attendance(new Seat(PersonId.random(), name, "Ministère fictif", voting, false), presence, null);
    }

    static Attendance votesBy(String name, Attendance holder) {
        Seat seat = new Seat(PersonId.random(), name, "Association fictive", true, false);
        return new Attendance(seat, Presence.PROXY, holder.person());
    }
}
