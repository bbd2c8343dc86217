package org.passerelle.calls;

import java.math.BigDecimal;

/**
 * What a call says that its awards should come to, together; published with it. It guides the committee and never decides
 * by itself.
 *
 * @param of the country group, or the goal by its number; empty where the kind says all
 * @param least percent, or a number of dossiers or countries
 */
public record Constraint(Kind kind, String of, BigDecimal least) {

    /** What is counted. Words: {@code constraint.NAME}. */
    public enum Kind {
        /** At least this part of the first funder's awards goes to a country group, in percent. */
        SHARE_OF_GROUP,
        /** At least this part of the first funder's awards serves a goal as the main one, in percent. */
        SHARE_OF_GOAL,
        /** At least so many new partnerships are funded. */
        NEW_PARTNERSHIPS,
        /** Projects in at least so many partner countries are funded. */
        COUNTRIES;

        /** Whether the figure is a percentage. */
        public boolean isShare() {
            return this == SHARE_OF_GROUP || this == SHARE_OF_GOAL;
        }
    }
}
