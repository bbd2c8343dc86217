package org.passerelle.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Passerelle;
import org.passerelle.QuickPasswords;
import org.passerelle.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in a browser, on the whole application with the demo in its database. All such tests share one application and
 * one browser; each gets a {@link Visit} of its own. Skipped with the reason where no browser is found, failed there when
 * {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Passerelle.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"passerelle.demo=true", "server.address=127.0.0.1"})
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.ForContext.class)
@Import(QuickPasswords.class)
@ExtendWith(Visits.class)
public @interface BrowserTest {}
