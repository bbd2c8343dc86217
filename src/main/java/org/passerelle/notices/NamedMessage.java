package org.passerelle.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;

/** A message whose Message-ID is its outbox row, so that a mail sent twice after a crash is seen to be one. */
final class NamedMessage extends MimeMessage {

    private final UUID id;

    NamedMessage(MimeMessage empty, UUID id) {
        super(empty.getSession());
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<" + id + "@passerelle.invalid>");
    }
}
