package org.passerelle.rehearsal.script;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Standing;
import org.passerelle.shared.CountryCode;

/** An act on an organisation or a country, whatever the dossiers; each is called as the trail calls it. */
public sealed interface Housekeeping extends Act {

    /** An officer records what a source says of a precondition to file (E05 to E07). */
    record RecordStanding(
            LocalDateTime at,
            String by,
            @Nullable List<String> refused,
            String organisation,
            Precondition precondition,
            Standing.State state,
            LocalDate asOf,
            String source)
            implements Housekeeping {

        @Override
        public String subject() {
            return organisation;
        }
    }

    /** A signatory lets an editor of the same organisation sign, from the first to the last day. */
    record DelegateSignature(
            LocalDateTime at,
            String by,
            @Nullable List<String> refused,
            String holder,
            String reference,
            LocalDate firstDay,
            LocalDate lastDay)
            implements Housekeeping {

        @Override
        public String subject() {
            return holder;
        }
    }

    /** A signatory says how many must sign for the organisation: one or two. */
    record WantSignatories(LocalDateTime at, String by, @Nullable List<String> refused, int number)
            implements Housekeeping {

        @Override
        public String subject() {
            return by;
        }
    }

    /**
     * Cooperation with a country is suspended (E18).
     *
     * @param until the last day; absent while no end is known
     */
    record SuspendCountry(
            LocalDateTime at,
            String by,
            @Nullable List<String> refused,
            CountryCode country,
            LocalDate since,
            @Nullable LocalDate until,
            String reason)
            implements Housekeeping {

        @Override
        public String subject() {
            return country.value();
        }
    }
}
