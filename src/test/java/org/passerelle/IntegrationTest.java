package org.passerelle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.synthesis.Written;
import org.passerelle.workflow.Walk;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application without a web server. All such tests share one context and one database, which is as
 * new before each test; the clock stands at {@link CleanState#START}; the job executor is off, run due jobs by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Passerelle.class)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.ForContext.class)
@Import({Trade.class, Walk.class, Written.class})
@ExtendWith(CleanState.class)
public @interface IntegrationTest {}
