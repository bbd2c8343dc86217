package org.passerelle.start;

/** Why the service does not start. Words: {@code start.failure.CODE} and, for what to do, {@code start.failure.CODE.wayOut}. */
public enum StartFailure {
    /** Nothing answers where the database should be. */
    DATABASE_UNREACHABLE,
    /** The database does not know the user, the password, or the right. */
    DATABASE_REFUSES_ACCESS,
    /** The server answers, and has no such database. */
    DATABASE_MISSING,
    /** PostgreSQL older than 15. */
    DATABASE_TOO_OLD,
    /** Another running instance holds the folder of the service's own database. */
    FOLDER_IN_USE,
    /** The folder was written by another major release of PostgreSQL. */
    FOLDER_OF_ANOTHER_MAJOR,
    /** The folder cannot be made or written. */
    FOLDER_NOT_WRITABLE,
    /** The service's own database does not come up. */
    OWN_DATABASE_FAILED,
    /** Another program listens on the port. */
    PORT_TAKEN,
    /** A {@code passerelle.*} setting that does not exist. */
    UNKNOWN_SETTING,
    /** A setting whose value cannot be read. */
    INVALID_SETTING,
    /** Profile {@code production}: no demo. */
    DEMO_IN_PRODUCTION,
    /** Profile {@code production}: no database of the service's own. */
    OWN_DATABASE_IN_PRODUCTION,
    /** Profile {@code production}: no password that everybody knows. */
    DEFAULT_SECRET_IN_PRODUCTION,
    /** A form, a process or a decision table that cannot be read. */
    MALFORMED_DEFINITION
}
