package org.passerelle.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.passerelle.Passerelle;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void dependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Passerelle.class).verify();
    }

    @Test
    void sayInOneSentenceWhatEachPackageIsForAndForbidNull() {
        assertThat(Sources.under(Sources.MAIN.resolve("org/passerelle"), ".java"))
                .map(Path::getParent)
                .filteredOn(folder -> !folder.endsWith("org/passerelle"))
                .allSatisfy(folder -> {
                    Path info = folder.resolve("package-info.java");
                    assertThat(info).matches(Files::exists, "exists");
                    assertThat(Sources.text(info)).contains("/**").contains("@NullMarked");
                });
    }
}
