package org.passerelle.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.Files;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DocumentLinksTests {

    @Autowired
    Trade trade;

    @Autowired
    DossierFile file;

    @Autowired
    Files files;

    @Autowired
    JdbcClient jdbc;

    @Test
    void closesWithTheRightThatItWasDrawnFor() throws IOException {
        CallId call = trade.peopled().publishedCall("AAP-2027-TEST");
        DossierId id = trade.at(Trade.OPENS.plusDays(1)).underAppraisal(call);
        Actor post = trade.actor("post");
        Attachment document = file.attachments(post, id).get(0);
        DocumentLinks links = new DocumentLinks(post, file, files);
        assertThat(links.open(document).getInputStream().readAllBytes()).hasSize((int) document.size());

        jdbc.sql("delete from passerelle.dossier_access where dossier_id = :id")
                .param("id", id.value())
                .update();

        assertThatThrownBy(() -> links.open(document))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("FORBIDDEN");
    }
}
