package org.passerelle.people;

import java.util.List;
import org.passerelle.shared.CountryCode;

/** A diplomatic post: which countries it answers for, and whether it can be asked (D4). */
public record Post(String key, String name, List<CountryCode> countries, Status status) {

    /** Whether a post can be asked for its opinion. */
    public enum Status {
        /** Answers opinions. */
        OPEN,
        /** Does not answer for now: the geographic directorate stands in. */
        SUSPENDED,
        /** Closed for good: the geographic directorate stands in. */
        CLOSED
    }

    public Post {
        countries = List.copyOf(countries);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }
}
