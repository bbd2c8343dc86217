package org.passerelle.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/** The phrases that officers keep for requests and reasons. */
@IntegrationTest
class StandardPhrasesTests {

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    StandardPhrases phrases;

    @Autowired
    Calls calls;

    Actor officer;
    Actor colleague;

    @BeforeEach
    void officers() {
        trade.peopled();
        officer = trade.actor(Role.CASE_OFFICER);
        colleague = people.actor(
                people.create(Actor.clockwork(), PeopleFixture.profile("instruction2", Role.CASE_OFFICER)));
    }

    @Test
    void areUsedByTheirOwnerAndWhereSharedByColleaguesButChangedByTheOwnerAlone() {
        StandardPhrase own = phrases.add(officer, text("Foncier", "Le foncier est-il acquis ?", null, false));
        StandardPhrase shared = phrases.add(officer, text("Budget", "Merci de détailler.", null, true));

        assertThat(phrases.all(officer)).extracting(StandardPhrase::name).containsExactly("Budget", "Foncier");
        assertThat(phrases.all(colleague)).extracting(StandardPhrase::id).containsExactly(shared.id());
        assertThat(codesOf(() -> phrases.remove(colleague, shared.id()))).containsExactly("UNKNOWN");
        assertThat(codesOf(() -> phrases.change(colleague, shared.id(), text("x", "x", null, true))))
                .containsExactly("UNKNOWN");

        phrases.change(officer, own.id(), text("Terrain", "Le terrain est-il acquis ?", null, true));

        assertThat(phrases.all(colleague)).extracting(StandardPhrase::name).containsExactly("Budget", "Terrain");
    }

    @Test
    void nameTheDossierInTheLanguageThatIsChosen() {
        CallId call = trade.publishedCall("AAP-2027-TEST");
        trade.at(Trade.OPENS.plusDays(1));
        DossierId id = trade.submitted(call);
        StandardPhrase phrase = phrases.add(
                officer,
                text("Pièce", "Dossier {number} : répondez avant le {due}.", "File {number}: by {due}.", false));

        assertThat(phrases.filled(officer, id, phrase, Language.FR))
                .isEqualTo("Dossier DOS-2027-0001 : répondez avant le 22 janvier 2027.");
        assertThat(phrases.filled(officer, id, phrase, Language.EN))
                .isEqualTo("File DOS-2027-0001: by 22 January 2027.");
    }

    @Test
    void nameTheCallWhereThereIsNoDossier() {
        CallId call = trade.publishedCall("AAP-2027-TEST");
        StandardPhrase phrase = phrases.add(officer, text("Appel", "Pour « {call} ».", null, false));
        String title = calls.get(call).definition().title().in(Language.EN);

        assertThat(phrases.filled(trade.actor(Role.CALL_MANAGER), call, phrase, Language.EN))
                .isEqualTo("Pour « " + title + " ».");
    }

    @Test
    void tellWhatIsMissingAndWhatTheyMayNotName() {
        assertThat(codesOf(() -> phrases.add(officer, text("", "", null, false))))
                .containsExactly("PHRASE_NAME", "PHRASE_WORDS");
        assertThat(codesOf(() -> phrases.add(officer, text("Pièce", "Pour {dossier}", null, false))))
                .containsExactly("PHRASE_PLACEHOLDER");
    }

    private static StandardPhrases.Text text(String name, String fr, @Nullable String en, boolean shared) {
        return new StandardPhrases.Text(StandardPhrase.Purpose.REQUEST, name, new LocalizedText(fr, en), shared);
    }
}
