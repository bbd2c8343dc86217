package org.passerelle.letters;

import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesId;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.committee.SessionReaders;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The text of minutes for a member to whom dossiers of the call are closed: the same without them, made when it is asked for and
 * kept nowhere (D10; ADR 0099). The text itself, which is signed, is one for all.
 */
@Service
@Transactional(readOnly = true)
public class MinutesCopies {

    private final MinutesRegister register;
    private final MinutesTextTable table;
    private final SessionReaders readers;
    private final Conflicts conflicts;
    private final DossierFile dossiers;
    private final LetterWriter writer;
    private final Texts texts;

    MinutesCopies(
            MinutesRegister register,
            MinutesTextTable table,
            SessionReaders readers,
            Conflicts conflicts,
            DossierFile dossiers,
            LetterWriter writer,
            Texts texts) {
        this.register = register;
        this.table = table;
        this.readers = readers;
        this.conflicts = conflicts;
        this.dossiers = dossiers;
        this.writer = writer;
        this.texts = texts;
    }

    /**
     * The bytes of the PDF, for a member who was convened.
     *
     * @throws Refusal UNKNOWN for anybody else, of an erratum, whose words cannot be parted, and where no text is written
     */
    public byte[] of(Actor actor, MinutesId id) {
        Minutes minutes = register.get(id);
        boolean reads = readers.reads(actor, minutes.call()) && !actor.isClockwork();
        if (!reads || minutes.reader(actor.personId()).isEmpty()) {
            throw new Refusal(RefusalCode.UNKNOWN, id);
        }
        MinutesModel text =
                table.find(minutes).map(MinutesText::minutes).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        return writer.write(text.without(closed(actor), texts.get(Language.FR, "letter.minutes.withoutClosed")));
    }

    private Set<String> closed(Actor actor) {
        return dossiers.get(conflicts.closedTo(actor)).values().stream()
                .map(Dossier::name)
                .collect(Collectors.toSet());
    }
}
