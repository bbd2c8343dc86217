package org.passerelle.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ScanningTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Scanning.class);

    @Test
    void asksTheScannerWhoseAddressIsSet() {
        service.withPropertyValues("passerelle.clamd.address=127.0.0.1:3310")
                .run(context -> assertThat(context).hasSingleBean(Clamd.class));
    }

    @Test
    void scansNothingWhereNoAddressIsSet() {
        service.withPropertyValues("passerelle.clamd.address= ").run(context -> assertThat(context)
                .doesNotHaveBean(Clamd.class)
                .getBean(VirusScanner.class)
                .satisfies(scanner -> assertThat(scanner.isClean(new ByteArrayInputStream(Samples.pdf())))
                        .isTrue()));
    }

    @Test
    void startsNotWithAnAddressThatIsNone() {
        service.withPropertyValues("passerelle.clamd.address=clamav")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("needs host:port"));
    }
}
