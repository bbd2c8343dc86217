package org.passerelle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.links.PostPen;
import org.passerelle.speed.Mass;
import org.passerelle.speed.Troubles;
import org.passerelle.synthesis.Written;
import org.passerelle.ui.applicant.Statements;
import org.passerelle.workflow.AppealWalk;
import org.passerelle.workflow.Walk;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application, with a web server on a port of its own ({@code @LocalServerPort}). All such tests
 * share one context and one database, which is as new before each test; the clock stands at {@link CleanState#START}; the
 * job executor is off, run due jobs by hand. What helps to write tests is imported here for all: a class that imports or
 * sets something of its own has the application started once more, which costs as much as twenty tests.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Passerelle.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.ForContext.class)
@Import({
    QuickPasswords.class,
    QuickJobs.class,
    Trade.class,
    Walk.class,
    AppealWalk.class,
    Written.class,
    PostPen.class,
    Mass.class,
    Troubles.class,
    Statements.class
})
@ExtendWith(CleanState.class)
public @interface IntegrationTest {}
