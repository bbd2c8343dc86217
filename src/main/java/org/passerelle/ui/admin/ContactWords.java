package org.passerelle.ui.admin;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.BodyContact;

/** What a list says of how a body is reached. */
final class ContactWords {

    private static final String NOTHING = "–";

    private ContactWords() {}

    static String mailbox(@Nullable BodyContact contact) {
        return contact == null || contact.mailbox() == null ? NOTHING : String.valueOf(contact.mailbox());
    }

    static String head(@Nullable BodyContact contact) {
        return contact == null || contact.headName().isBlank() ? NOTHING : contact.headName();
    }
}
