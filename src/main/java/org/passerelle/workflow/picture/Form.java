package org.passerelle.workflow.picture;

/** How an element looks. */
enum Form {
    /** Where a process begins. */
    START,
    /** Where a path begins beside the others, which go on. */
    START_SIDE,
    /** Where a path ends. */
    END,
    /** Waits on the way for a date or a message. */
    CATCH,
    /** Sits on a task's edge and ends it. */
    BOUNDARY,
    /** Sits on a task's edge and leaves it running. */
    BOUNDARY_SIDE,
    /** Somebody is waited for. */
    USER_TASK,
    /** The service acts. */
    SERVICE_TASK,
    /** Another process runs for it. */
    CALL,
    /** A question; one path goes on. */
    QUESTION,
    /** Every path goes on, or all are awaited. */
    FORK,
    /** What comes first goes on. */
    RACE,
    /** A frame around a path that starts by an event. */
    FRAME,
    /** A frame around steps that end together. */
    PHASE;

    boolean isEvent() {
        return this == START
                || this == START_SIDE
                || this == END
                || this == CATCH
                || this == BOUNDARY
                || this == BOUNDARY_SIDE;
    }

    boolean isGateway() {
        return this == QUESTION || this == FORK || this == RACE;
    }

    /** Drawn around others. */
    boolean isFrame() {
        return this == FRAME || this == PHASE;
    }

    /** A step of the story: somebody or the service does something. */
    boolean isStep() {
        return this == USER_TASK || this == SERVICE_TASK || this == CALL;
    }
}
