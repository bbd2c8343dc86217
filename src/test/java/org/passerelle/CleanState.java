package org.passerelle;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.passerelle.shared.ServiceClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before each test: the database as after start-up, the clock stopped at {@link #START}; or both as at the end of the
 * walk of its class, where that has walked already ({@link WalkedOnce}).
 */
public final class CleanState implements BeforeEachCallback, InvocationInterceptor {

    /** A Monday morning in Paris, well before every call of the tests opens. */
    public static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

    private static final Map<DataSource, Database> DATABASES = new WeakHashMap<>();
    /** Where the class walked that walked last. */
    private static final Map<Database, WalkedStart> WALKED = new WeakHashMap<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        WalkedStart walked = WALKED.get(database(test));
        if (walked != null && walked.of() == test.getRequiredTestClass()) {
            clock(test).stopAt(walked.ended());
            database(test).bringBackSecond();
        } else {
            clock(test).stopAt(START);
            database(test).clean();
        }
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> walk, ReflectiveInvocationContext<Method> method, ExtensionContext test) throws Throwable {
        Object instance = test.getRequiredTestInstance();
        WalkedStart walked = WALKED.get(database(test));
        if (!method.getExecutable().isAnnotationPresent(WalkedOnce.class)) {
            walk.proceed();
        } else if (walked != null && walked.of() == instance.getClass()) {
            walk.skip();
            walked.giveTo(instance);
        } else {
            WALKED.remove(database(test));
            walk.proceed();
            database(test).rememberSecond();
            WALKED.put(database(test), WalkedStart.of(instance, clock(test).instant()));
        }
    }

    private static Database database(ExtensionContext test) {
        return DATABASES.computeIfAbsent(application(test).getBean(DataSource.class), Database::new);
    }

    private static ServiceClock clock(ExtensionContext test) {
        return application(test).getBean(ServiceClock.class);
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
