package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.dossiers.Commitment.Amount;
import org.passerelle.dossiers.Commitment.Signed;
import org.passerelle.funding.ContributionKind;
import org.passerelle.letters.ConfirmationFixture;
import org.passerelle.letters.PartnerConfirmation;
import org.passerelle.shared.Money;

/** The confirmation reads in French and in the language of who signs it, from right to left where that is so. */
class BilingualConfirmationTests {

    private final Wording words = new Wording();

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void isArchivalAccessibleAndTaggedInBothLanguages(Tongue tongue) throws Exception {
        byte[] pdf = ConfirmationFixture.print(said(tongue));
        Path kept = Files.createDirectories(Path.of("target", "letters"));
        Files.write(kept.resolve("partner-confirmation-" + tongue.tag() + ".pdf"), pdf);

        assertThat(ConfirmationFixture.violations(pdf)).isEmpty();
        assertThat(ConfirmationFixture.text(pdf)).contains("Lettre d’intention chiffrée", "Inscrite au plan");
        assertThat(languages(pdf)).isEqualTo(Stream.of("fr", tongue.tag()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Tongue.class,
            names = {"EN", "ES", "PT"})
    void saysTheSameInTheSignatorysLanguage(Tongue tongue) throws Exception {
        assertThat(ConfirmationFixture.text(ConfirmationFixture.print(said(tongue))))
                .contains(words.get(tongue, "letter.title"), words.get(tongue, "letter.note"))
                .contains(words.get(tongue, "kind.IN_KIND"));
    }

    private PartnerConfirmation said(Tongue tongue) {
        Signed signed = new Signed(
                "Awa Exemple",
                "Maire",
                List.of(
                        new Amount(ContributionKind.CASH, Money.of(900), Money.of(1_000)),
                        new Amount(ContributionKind.IN_KIND, Money.of(300), Money.of(300))));
        return PartnerConfirmation.behindLink(
                "Commune de Tanguiéra",
                signed,
                "maire@exemple.invalid",
                words.besideFrench(tongue, "Commune de Tanguiéra", "Services d’eau", "Appel fictif")
                        .orElse(null));
    }

    /** The languages of its tags. */
    private static Set<String> languages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getDocument().getXrefTable().keySet().stream()
                    .map(key -> document.getDocument().getObjectFromPool(key).getObject())
                    .filter(COSDictionary.class::isInstance)
                    .map(COSDictionary.class::cast)
                    .filter(part -> COSName.getPDFName("StructElem").equals(part.getCOSName(COSName.TYPE)))
                    .map(part -> part.getString(COSName.LANG, ""))
                    .filter(language -> !language.isEmpty())
                    .collect(Collectors.toSet());
        }
    }
}
