package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void aBrowserThatIsNamedAndCannotBeRunIsAFault() {
        assertThatThrownBy(() -> Chromium.executable("/nowhere/chromium", List.of("/bin/sh")))
                .hasMessage("PASSERELLE_CHROMIUM names /nowhere/chromium, which cannot be run");
    }

    @Test
    void theOneThatIsNamedComesBeforeTheSystemsOwn() {
        assertThat(Chromium.executable("/bin/sh", List.of("/bin/ls"))).hasToString("Optional[/bin/sh]");
        assertThat(Chromium.executable("", List.of("/nowhere", "/bin/ls"))).hasToString("Optional[/bin/ls]");
        assertThat(Chromium.executable(null, List.of("/nowhere"))).isEmpty();
    }
}
