package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What it costs the database that an applicant pauses in typing. */
@IntegrationTest
@Import(SavedKeystrokeTests.Heard.class)
class SavedKeystrokeTests {

    private static final List<String> STATEMENTS = new CopyOnWriteArrayList<>();

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    DueJobs jobs;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void isSavedAndJudgedInLessThanFifteenStatements() {
        var call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        DossierId id = trade.completeDraft(call);
        accounts.open(Actor.clockwork(), List.of(trade.person("agent")), "agent");
        Screen.open(application, people.byLogin("agent").orElseThrow());
        UI.getCurrent().navigate("dossier/" + id + "/A");
        TextField acronym = _get(TextField.class, s -> s.withLabel("Sigle"));

        _setValue(acronym, "E");
        STATEMENTS.clear();
        _setValue(acronym, "EAU");

        assertThat(STATEMENTS).anyMatch(sql -> sql.startsWith("update passerelle.dossier"));
        assertThat(STATEMENTS).hasSizeLessThan(15);
    }

    /** Notes each statement that is prepared. */
    @TestComponent
    static class Heard implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new Noted(source) : bean;
        }
    }

    private static final class Noted extends DelegatingDataSource {

        Noted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Noted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            STATEMENTS.add((String) arguments[0]);
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
