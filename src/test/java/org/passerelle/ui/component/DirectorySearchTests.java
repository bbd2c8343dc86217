package org.passerelle.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.forms.Entry.Directory;
import org.passerelle.forms.Entry.Found;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DirectorySearchTests {

    @Autowired
    DirectorySearch search;

    @Autowired
    Trade trade;

    @Test
    void findsCommunesByAPartOfTheirNameAndNothingElse() {
        assertThat(search.find(Directory.COMMUNE, "quimp")).contains(new Found("29232", "Quimper"));
        assertThat(search.find(Directory.COMMUNE, "Finistère"))
                .extracting(Found::name)
                .doesNotContain("Finistère");
    }

    @Test
    void findsOrganisationsWithoutAccentsOrWrittenAlike() {
        trade.peopled();
        Found tanguiera = new Found(trade.organisation("TAN").value().toString(), "Commune de Tanguiéra");
        assertThat(search.find(Directory.ORGANISATION, "tanguiera")).containsExactly(tanguiera);
        assertThat(search.find(Directory.ORGANISATION, "Comune de Tanguiera")).contains(tanguiera);
    }
}
