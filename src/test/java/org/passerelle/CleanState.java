package org.passerelle;

import java.time.Instant;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.passerelle.shared.ServiceClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Before each test: the database as after start-up, the clock stopped at {@link #START}. */
public final class CleanState implements BeforeEachCallback {

    /** A Monday morning in Paris, well before every call of the tests opens. */
    public static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

    private static final Map<DataSource, Database> DATABASES = new WeakHashMap<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        context.getBean(ServiceClock.class).stopAt(START);
        DATABASES
                .computeIfAbsent(context.getBean(DataSource.class), Database::new)
                .clean();
    }
}
