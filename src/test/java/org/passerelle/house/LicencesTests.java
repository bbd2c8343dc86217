package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServlet;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** Later releases of Vaadin 24 are commercial though their poms still say otherwise; the manifest tells (docs/adr/0002). */
class LicencesTests {

    @Test
    void theFrameworkOfTheInterfaceIsFreeSoftware() throws Exception {
        assertThat(licence(jarOf(VaadinServlet.class))).contains("apache.org/licenses/LICENSE-2.0");
    }

    @Test
    void nothingOnTheClassPathIsUnderVaadinsCommercialLicence() {
        assertThat(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> entry.endsWith(".jar"))
                        .filter(jar -> licence(Path.of(jar)).contains("commercial-license")))
                .isEmpty();
    }

    @Test
    void noLicenceCheckerIsOnTheClassPath() {
        assertThat(getClass().getResource("/com/vaadin/pro/licensechecker/LicenseChecker.class"))
                .isNull();
    }

    private static Path jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String licence(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            String licence =
                    manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-License");
            return licence == null ? "" : licence;
        } catch (IOException e) {
            return "";
        }
    }
}
