package org.passerelle.ui.component;

import java.util.Locale;

/** How a badge looks: a ground, an ink and a mark of its own shape; never the only sign of what it says. */
public enum Tone {
    /** Neither here nor there: a square. */
    PLAIN,
    /** Somebody is waited for: a disc. */
    WAITING,
    /** It went well: a drop. */
    GOOD,
    /** Look here: a diamond. */
    WARN,
    /** It went wrong or is late: a bar. */
    BAD;

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
