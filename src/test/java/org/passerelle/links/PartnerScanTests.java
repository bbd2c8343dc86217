package org.passerelle.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** A partner sends its signed letter, scanned, where it does not confirm online. */
@IntegrationTest
class PartnerScanTests {

    private static final String MAILBOX = "mairie@exemple.invalid.org";
    private static final Map<String, Object> SIGNED = Map.of("name", "Awa Exemple", "position", "Maire");

    @Autowired
    Trade trade;

    @Autowired
    PartnerLinks links;

    @Autowired
    PartnerDesk desk;

    @Autowired
    Outbox outbox;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    Actor agent;
    DossierId dossier;
    String token;

    @BeforeEach
    void aDraftWithoutTheForeignLetterAndACode() {
        var call = trade.openCall("AAP-2027-SCAN");
        agent = trade.actor("agent");
        dossier = trade.completeDraft(call);
        letters().forEach(letter -> dossiers.detach(agent, dossier, letter.id()));
        links.invite(agent, dossier, trade.organisation("TAN"), MAILBOX, Tongue.FR);
        token = mails().path().substring("/p/".length());
        desk.sendCode(token, SIGNED);
    }

    @Test
    void satisfiesD3ByItsSignedLetterAsByItsConfirmation() throws IOException {
        assertThatThrownBy(() -> dossiers.submit(trade.actor("signatory"), dossier))
                .isInstanceOf(Refusal.class);

        assertThat(handIn("lettre signée.png", picture())).isEqualTo(Outcome.CONFIRMED);

        assertThat(letters()).extracting(Attachment::name).containsExactly("lettre signée.png");
        assertThat(links.of(agent, dossier).get(0).confirmedAs()).isEqualTo("Maire");
        assertThatCode(() -> dossiers.submit(trade.actor("signatory"), dossier)).doesNotThrowAnyException();
    }

    @Test
    void replacesNothingThatTheLeadGave() throws IOException {
        Attachment leads = dossiers.attach(
                agent, dossier, DocumentType.LETTER_OF_INTENT_FOREIGN, trade.document(agent, "lettre.pdf"));

        handIn("lettre.png", picture());

        assertThat(letters()).hasSize(2).contains(leads);
        assertThat(handIn("autre.png", picture())).isEqualTo(Outcome.ALREADY);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void refusesWhatIsNoScanAndLeavesTheCode() throws IOException {
        byte[] text = "%PDF-1.4".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

        assertThat(handIn("lettre.docx", text)).isEqualTo(Outcome.SCAN_KIND);
        assertThat(handIn("lettre.jpg", picture())).isEqualTo(Outcome.SCAN_KIND);
        assertThat(handIn("lettre.pdf", text)).isEqualTo(Outcome.SCAN_REFUSED);
        assertThat(handIn("lettre.png", new byte[0])).isEqualTo(Outcome.SCAN_EMPTY);
        assertThat(handIn("lettre.png", new byte[20_000_001])).isEqualTo(Outcome.SCAN_TOO_LARGE);
        assertThat(letters()).isEmpty();

        assertThat(handIn("lettre.png", picture())).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void takesNoLetterWithoutTheCode() throws IOException {
        String wrong = mails().code().equals("000000") ? "000001" : "000000";

        assertThat(desk.handIn(token, SIGNED, wrong, "lettre.png", new ByteArrayInputStream(picture())))
                .isEqualTo(Outcome.WRONG_CODE);

        assertThat(letters()).isEmpty();
    }

    @Test
    void takesNoLetterBehindARevokedLink() throws IOException {
        links.revoke(agent, dossier, trade.organisation("TAN"));

        assertThat(handIn("lettre.png", picture())).isEqualTo(Outcome.GONE);

        assertThat(letters()).isEmpty();
    }

    private Outcome handIn(String name, byte[] scan) {
        return desk.handIn(token, SIGNED, mails().code(), name, new ByteArrayInputStream(scan));
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private PartnerMails mails() {
        return new PartnerMails(outbox, MAILBOX);
    }

    private List<Attachment> letters() {
        return file.attachments(agent, dossier).stream()
                .filter(a -> a.type() == DocumentType.LETTER_OF_INTENT_FOREIGN)
                .toList();
    }
}
