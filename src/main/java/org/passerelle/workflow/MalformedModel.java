package org.passerelle.workflow;

/** A process or a decision table that the service does not start with: the file, the element and what is wrong with it. */
public final class MalformedModel extends RuntimeException {

    private final String file;
    private final String element;
    private final String reason;

    public MalformedModel(String file, String element, String reason) {
        super(file + ": " + element + ": " + reason);
        this.file = file;
        this.element = element;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    /** The element's id, or the file's root. */
    public String element() {
        return element;
    }

    public String reason() {
        return reason;
    }
}
