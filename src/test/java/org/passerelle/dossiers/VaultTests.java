package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an organisation gave once and takes over into its drafts. */
@IntegrationTest
class VaultTests {

    private static final LocalDateTime NOW = Trade.OPENS.plusDays(1);

    @Autowired
    Trade trade;

    @Autowired
    Vault vault;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    JdbcClient jdbc;

    Actor agent;
    CallId call;
    DossierId earlier;
    DossierId draft;
    Attachment statutes;

    @BeforeEach
    void anEarlierDossierAndADraft() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        trade.at(NOW);
        agent = trade.actor("agent");
        earlier = dossiers.draft(agent, call, trade.content("Eau à Tanguiéra", "24000"));
        statutes = dossiers.attach(agent, earlier, DocumentType.STATUTES, trade.document(agent, "statuts.pdf"));
        dossiers.attach(agent, earlier, DocumentType.QUOTES, trade.document(agent, "devis.pdf"));
        draft = dossiers.draft(agent, call, trade.content("Forêt de Tanguiéra", "30000"));
    }

    @Test
    void takesADocumentOverWithItsBytesItsAgeAndWhereItComesFrom() {
        assertThat(vault.offered(agent, draft)).extracting(KeptDocument::from).containsExactly("Eau à Tanguiéra");
        trade.at(NOW.plusDays(3));

        Attachment taken = vault.reuse(agent, draft, statutes.id());

        assertThat(taken.file()).isEqualTo(statutes.file());
        assertThat(taken.firstGivenAt()).isEqualTo(statutes.addedAt());
        assertThat(file.attachments(agent, draft))
                .extracting(Attachment::name, Attachment::reusedFrom)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("statuts.pdf", "Eau à Tanguiéra"));
        assertThat(file.trail(trade.actor(Role.AUDITOR), draft))
                .filteredOn(line -> line.verb().equals("reuse"))
                .extracting(TrailEntry::detail)
                .allSatisfy(detail -> assertThat(detail).containsEntry("source", "Eau à Tanguiéra"));
        assertThat(vault.offered(agent, draft)).isEmpty();
        assertThat(codesOf(() -> vault.reuse(agent, draft, statutes.id()))).containsExactly("ALREADY_DONE");
        assertThat(vault.of(agent)).hasSize(1);
    }

    @Test
    void saysWhatHasExpiredAndDoesNotOfferIt() {
        age(statutes, "2024-01-11");

        assertThat(vault.of(agent))
                .extracting(kept -> kept.isExpired(NOW.toLocalDate()))
                .containsExactly(true);
        assertThat(vault.offered(agent, draft)).isEmpty();
        assertThat(codesOf(() -> vault.reuse(agent, draft, statutes.id()))).containsExactly("DOCUMENT_EXPIRED");

        age(statutes, "2024-01-12");

        assertThat(vault.offered(agent, draft)).hasSize(1);
    }

    @Test
    void isForTheMembersOfTheOrganisationAlone() {
        Actor other = trade.actor("other.agent");
        DossierId theirs = dossiers.draft(other, call, trade.content("Ailleurs", "20000"));

        assertThat(vault.of(other)).isEmpty();
        assertThat(codesOf(() -> vault.offered(other, draft))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> vault.reuse(other, theirs, statutes.id()))).containsExactly("UNKNOWN");
        assertThat(codesOf(() -> vault.of(trade.actor(Role.AUTHORISING_OFFICER))))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void neverOffersWhatWasWrittenForOneProject() {
        Attachment quotes = file.attachments(agent, earlier).stream()
                .filter(document -> document.type() == DocumentType.QUOTES)
                .findFirst()
                .orElseThrow();

        assertThat(vault.of(agent)).extracting(kept -> kept.attachment().type()).doesNotContain(DocumentType.QUOTES);
        assertThat(codesOf(() -> vault.reuse(agent, draft, quotes.id()))).containsExactly("UNKNOWN");
    }

    private void age(Attachment document, String day) {
        jdbc.sql("update passerelle.attachment set first_given_at = :at where id = :id")
                .param("at", java.time.OffsetDateTime.parse(day + "T12:00:00Z"))
                .param("id", document.id())
                .update();
    }
}
