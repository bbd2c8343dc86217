package org.passerelle;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords as the product keeps them, with as few rounds as bcrypt knows: nearly every test lets somebody in, and a hash
 * that is meant to cost a guesser a tenth of a second costs a run of the tests minutes. The rounds of the product are
 * asked for by {@code PasswordEncodingTests}.
 */
@TestConfiguration
public class QuickPasswords {

    private static final int FEWEST = 4;

    @Bean
    @Primary
    static PasswordEncoder quickEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(FEWEST)));
    }
}
