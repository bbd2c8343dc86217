package org.passerelle.people;

import java.util.Map;
import org.passerelle.shared.Language;

/**
 * Sends a mail some time after the transaction that asks for it has committed; none leaves when it rolls back. The words
 * are the keys {@code mail.KEY.subject} and {@code mail.KEY.body}. Declared here so that accounts can write to people;
 * {@code notices} implements it with its outbox.
 */
public interface Mailer {

    /**
     * @param to the address, as the person gave it
     * @param key which mail: the middle of its text keys ({@code account.invitation})
     * @param arguments the named arguments of both texts; links are given whole
     */
    void send(String to, Language language, String key, Map<String, Object> arguments);
}
