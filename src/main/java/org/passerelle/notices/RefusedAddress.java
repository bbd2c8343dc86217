package org.passerelle.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/**
 * Reads why a mail did not leave. A mail server says for good that it will not take one to an address by a permanent reply to the
 * recipient (RFC 5321, 4.2.1). A refusal for the sake of a policy (RFC 3463, X.7) is not of the address: mended on the server, the mail leaves.
 */
final class RefusedAddress {

    private static final int PERMANENT = 500;
    private static final String POLICY = " 5.7.";

    private RefusedAddress() {}

    /** Whether trying again is useless. */
    static boolean isIn(Exception failure) {
        return causes(failure).stream().anyMatch(RefusedAddress::isForGood);
    }

    /** What the server itself said, or the network: the innermost words. */
    static String words(Exception failure) {
        return causes(failure).stream()
                .map(Throwable::getMessage)
                .filter(words -> words != null && !words.isBlank())
                .reduce((outer, inner) -> inner)
                .map(String::strip)
                .orElseGet(failure::toString);
    }

    private static boolean isForGood(Throwable cause) {
        return cause instanceof AddressException
                || (cause instanceof SMTPAddressFailedException refused
                        && refused.getReturnCode() >= PERMANENT
                        && !String.valueOf(refused.getMessage()).contains(POLICY));
    }

    private static List<Throwable> causes(Exception failure) {
        List<Throwable> causes = new ArrayList<>(List.of(failure));
        if (failure instanceof MailSendException several) {
            causes.addAll(List.of(several.getMessageExceptions()));
        }
        for (int i = 0; i < causes.size(); i++) {
            Throwable next = next(causes.get(i));
            if (next != null && !causes.contains(next)) {
                causes.add(next);
            }
        }
        return causes;
    }

    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof MessagingException mail ? mail.getNextException() : cause.getCause();
    }
}
