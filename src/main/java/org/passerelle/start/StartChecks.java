package org.passerelle.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/** What can be refused before anything is opened: settings that do not exist or do not go together, a port taken. */
class StartChecks implements ApplicationListener<ApplicationContextInitializedEvent> {

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        KnownSettings.refuseOthers(environment);
        SettingValues.check(environment);
        ProductionRules.check(environment);
        if (event.getSpringApplication().getWebApplicationType() == WebApplicationType.SERVLET) {
            checkPort(environment);
        }
    }

    private static void checkPort(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0 || environment.matchesProfiles("test")) {
            return;
        }
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        try (ServerSocket socket = new ServerSocket()) {
            // As the web server does: connections of an earlier run that are still closing take no port.
            socket.setReuseAddress(true);
            socket.bind(address == null ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart(StartFailure.PORT_TAKEN, Map.of("port", String.valueOf(port)), e);
        }
    }
}
