package org.passerelle.letters;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.passerelle.Trade;
import org.passerelle.shared.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Prints a confirmation without a dossier and looks at it. */
public final class ConfirmationFixture {

    private ConfirmationFixture() {}

    public static byte[] print(PartnerConfirmation said) {
        ZonedDateTime at = Trade.OPENS.atZone(Trade.PARIS);
        return LetterTests.write(new ConfirmationModel(Models.head(Language.FR), said, at));
    }

    /** What PDF/A-2a and PDF/UA-1 find. */
    public static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        return Stream.concat(
                        LetterTests.violations(pdf, PDFAFlavour.PDFA_2_A).stream(),
                        LetterTests.violations(pdf, PDFAFlavour.PDFUA_1).stream())
                .toList();
    }

    public static String text(byte[] pdf) throws IOException {
        return LetterTests.text(pdf);
    }
}
