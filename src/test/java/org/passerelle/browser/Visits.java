package org.passerelle.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Instant;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.passerelle.shared.ServiceClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives each browser test its visit, a second one where two persons meet, and keeps a picture of the screen on which one failed. */
final class Visits implements ParameterResolver, AfterEachCallback, AfterAllCallback, ExecutionCondition {

    /** A moment of the demo at which every role has something waiting; the clock stands there. */
    static final Instant MOMENT = Instant.parse("2027-05-12T14:00:00Z");

    /** As long as Playwright waits for anything else: a busy machine is no failure. */
    private static final double PATIENCE_MILLIS = 30_000;

    private static final Namespace HERE = Namespace.create(Visits.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        return Chromium.missing()
                .filter(reason -> !"true".equals(System.getenv("CI")))
                .map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("a browser is asked for"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Visit.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        if (application.getEnvironment().getProperty("passerelle.demo", Boolean.class, false)) {
            application.getBean(ServiceClock.class).stopAt(MOMENT);
        }
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Visit visit = new Visit(Chromium.start(), "http://127.0.0.1:" + port);
        test.getStore(HERE).put(parameter.getIndex(), visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (int i = 0; i < test.getRequiredTestMethod().getParameterCount(); i++) {
            Visit visit = test.getStore(HERE).get(i, Visit.class);
            if (visit != null) {
                String name = test.getDisplayName() + (i == 0 ? "" : "-" + i);
                test.getExecutionException().ifPresent(failure -> visit.keepFailure(name));
                visit.end();
            }
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        Chromium.giveBack();
    }
}
