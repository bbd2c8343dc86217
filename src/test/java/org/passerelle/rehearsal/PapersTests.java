package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.DocumentType;

class PapersTests {

    @Test
    void callsEachDocumentAsPeopleWouldAndSaysThatItIsInvented() {
        assertThat(Arrays.stream(DocumentType.values()).map(Papers::name))
                .doesNotHaveDuplicates()
                .contains("Délibération (fictif).pdf", "Convention de coopération (fictif).pdf")
                .allMatch(name -> name.matches("[A-Z][\\p{L}’, ]+ \\(fictif\\)\\.pdf"));
    }
}
