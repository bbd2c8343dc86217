package org.passerelle.ui.applicant;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hears what the database is asked by whoever listens; what the clockwork asks meanwhile is not heard. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> heard = new ThreadLocal<>();

    /** The statements that this thread prepares while something is done, in their order. */
    public List<String> during(Runnable act) {
        List<String> mine = new ArrayList<>();
        heard.set(mine);
        try {
            act.run();
        } finally {
            heard.remove();
        }
        return mine;
    }

    private void hear(String statement) {
        List<String> mine = heard.get();
        if (mine != null) {
            mine.add(statement);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Noted(source) : bean;
    }

    private final class Noted extends DelegatingDataSource {

        Noted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Noted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            hear((String) arguments[0]);
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
