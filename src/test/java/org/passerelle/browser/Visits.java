package org.passerelle.browser;

import java.time.Instant;
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

/** Gives each browser test its visit, and keeps a picture of the screen on which one failed. */
final class Visits implements ParameterResolver, AfterEachCallback, ExecutionCondition {

    /** A moment of the demo at which every role has something waiting; the clock stands there. */
    static final Instant MOMENT = Instant.parse("2027-05-12T14:00:00Z");

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
        Visit visit = new Visit(Chromium.start(), "http://127.0.0.1:" + port);
        test.getStore(HERE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Visit visit = test.getStore(HERE).get(Visit.class, Visit.class);
        if (visit != null) {
            test.getExecutionException().ifPresent(failure -> visit.keepPicture("failed-" + test.getDisplayName()));
            visit.end();
        }
    }
}
