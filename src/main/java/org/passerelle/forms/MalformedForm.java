package org.passerelle.forms;

import org.jspecify.annotations.Nullable;

/** A file in {@code forms/} that cannot be asked or judged; thrown at start, so that nobody meets it while writing. */
public final class MalformedForm extends RuntimeException {

    private final String file;
    private final String component;
    private final String reason;

    public MalformedForm(String file, String component, String reason) {
        this(file, component, reason, null);
    }

    MalformedForm(String file, String component, String reason, @Nullable Throwable cause) {
        super("Malformed form " + file + ", component " + component + ": " + reason, cause);
        this.file = file;
        this.component = component;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** The key, else the id, of the component at fault; {@code form} where it is the whole. */
    public String component() {
        return component;
    }

    public String reason() {
        return reason;
    }
}
