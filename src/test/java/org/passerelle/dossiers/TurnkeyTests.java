package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** A "clés en main" call asks three French authorities to take part; an association or a GIP leads and is none (E13). */
@IntegrationTest
class TurnkeyTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    CallId call;

    @BeforeEach
    void anOpenTurnkeyCall() {
        call = trade.peopled()
                .published(Definitions.with("AAP-2027-CLES", Map.of("scheme", "TURNKEY", "minFrenchAuthorities", 3)));
        trade.lead("GRP", OrganisationKind.EPCI);
        trade.at(Trade.OPENS.plusDays(1));
    }

    @Test
    void countsTheAuthoritiesWithoutTheAssociationThatLeads() {
        DossierId two = ledBy("RES", OrganisationKind.ASSOCIATION, "BRE", "SYL");

        assertThat(codesOf(() -> dossiers.submit(trade.actor("res.signatory"), two)))
                .containsExactly("E13");
        dossiers.edit(trade.actor("res.agent"), two, DossierContent.partners(partners("BRE", "SYL", "GRP")));
        assertThatCode(() -> dossiers.submit(trade.actor("res.signatory"), two)).doesNotThrowAnyException();
    }

    @Test
    void countsThemWithoutTheGroupingThatLeads() {
        DossierId two = ledBy("GIE", OrganisationKind.GIP, "BRE", "SYL");

        assertThat(codesOf(() -> dossiers.submit(trade.actor("gie.signatory"), two)))
                .containsExactly("E13");
    }

    @ParameterizedTest
    @EnumSource(
            value = OrganisationKind.class,
            names = {"REGION", "DEPARTMENT", "COMMUNE", "EPCI", "SYNDICATE", "OVERSEAS", "SPECIAL_STATUS"})
    void countsALeadThatIsAnAuthority(OrganisationKind kind) {
        Dossier alone = Dossier.drafted(call, trade.organisation("BRE"));
        Dossier shared = alone.edited(DossierContent.partners(partners("SYL")));

        assertThat(alone.frenchAuthorities(kind)).isEqualTo(1);
        assertThat(shared.isPooled(kind)).isTrue();
        assertThat(shared.isPooled(OrganisationKind.ASSOCIATION)).isFalse();
    }

    private DossierId ledBy(String key, OrganisationKind kind, String... authorities) {
        trade.lead(key, kind);
        String agent = key.toLowerCase(java.util.Locale.ROOT) + ".agent";
        DossierId id = trade.completeDraft(call, agent, "Villes-jardins", "24000.00");
        dossiers.edit(
                trade.actor(agent),
                id,
                new DossierContent(Map.of("republicanCommitment", true), null, partners(authorities)));
        needed(agent, id)
                .forEach(type -> dossiers.attach(
                        trade.actor(agent), id, type, trade.document(trade.actor(agent), type + ".pdf")));
        return id;
    }

    private List<DocumentType> needed(String agent, DossierId id) {
        return dossiers.review(trade.actor(agent), id).stream()
                .filter(f -> f.code().equals("MISSING_DOCUMENT"))
                .map(Finding::place)
                .map(place -> DocumentType.valueOf(place.substring("documents.".length())))
                .toList();
    }

    private List<Partner> partners(String... authorities) {
        return Stream.of(authorities)
                .map(key -> new Partner(trade.organisation(key), PartnerRole.FRENCH))
                .toList();
    }
}
