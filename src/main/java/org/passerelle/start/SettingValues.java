package org.passerelle.start;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.Assert;

/** Whether each setting can be read, before anything else fails because of it. */
final class SettingValues {

    private record Kind(String name, String example, Consumer<String> reading) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("passerelle.zone", "Europe/Paris, Indian/Reunion", ZoneId::of),
            new Kind("passerelle.demo", "true, false", SettingValues::truth),
            new Kind("passerelle.address", "https://passerelle.example.org", SettingValues::address),
            new Kind("passerelle.files.max-megabytes", "1, 2, … 200", SettingValues::size),
            new Kind("server.port", "-1, 0, 1, … 65535", SettingValues::port));

    private SettingValues() {}

    static void check(ConfigurableEnvironment environment) {
        for (Kind kind : KINDS) {
            String value = environment.getProperty(kind.name(), "");
            if (!value.isEmpty() && !isReadable(kind, value)) {
                throw new CannotStart(
                        StartFailure.INVALID_SETTING,
                        Map.of("name", kind.name(), "value", value, "expected", kind.example()));
            }
        }
    }

    private static boolean isReadable(Kind kind, String value) {
        try {
            kind.reading().accept(value);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static void truth(String value) {
        Assert.isTrue(List.of("true", "false").contains(value), value);
    }

    private static void address(String value) {
        Assert.isTrue(List.of("http", "https").contains(URI.create(value).getScheme()), value);
    }

    private static void size(String value) {
        int megabytes = Integer.parseInt(value);
        Assert.isTrue(megabytes > 0 && megabytes <= 200, value);
    }

    private static void port(String value) {
        int port = Integer.parseInt(value);
        Assert.isTrue(port >= -1 && port <= 65_535, value);
    }
}
