package org.passerelle.notices;

/** How a person wants to learn of what concerns it, beside the notices on the screen, which it always has. */
public enum MailChoice {
    /** By a mail for each notice, at once. */
    AT_ONCE,
    /** By one mail a day, in the morning, with all that is new. */
    DAILY,
    /** On the screen alone; what the law wants in writing is mailed all the same. */
    ON_SCREEN
}
