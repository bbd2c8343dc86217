package org.passerelle.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordEncodingTests {

    private final PasswordEncoder encoder = new PasswordEncoding().passwordEncoder();

    @Test
    void costsAGuesserATenthOfASecond() {
        assertThat(encoder.encode("quatre mots bien longs")).startsWith("{bcrypt}$2a$10$");
    }

    @Test
    void asksForAFreshHashWhereFewerRoundsWereMade() {
        assertThat(encoder.upgradeEncoding("{bcrypt}$2a$04$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"))
                .isTrue();
    }
}
