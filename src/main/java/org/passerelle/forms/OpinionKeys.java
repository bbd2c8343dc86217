package org.passerelle.forms;

import java.util.Set;

/** The keys that every {@code forms/opinion-*.form} has and Java knows; marked {@code java} in the files. */
public final class OpinionKeys {

    /** FAVOURABLE, FAVOURABLE_WITH_CONDITIONS, RESERVED or UNFAVOURABLE. */
    public static final String VALUE = "value";

    public static final String COMMENT = "comment";
    /** Items with a {@link #CONDITION} each; asked where the value is FAVOURABLE_WITH_CONDITIONS. */
    public static final String CONDITIONS = "conditions";
    /** The text of a condition, within its item. */
    public static final String CONDITION = "condition";
    /** The declaration that there is no conflict of interest. */
    public static final String NO_CONFLICT = "noConflict";

    static final Set<String> ALL = Set.of(VALUE, COMMENT, CONDITIONS, CONDITIONS + "." + CONDITION, NO_CONFLICT);

    private OpinionKeys() {}
}
