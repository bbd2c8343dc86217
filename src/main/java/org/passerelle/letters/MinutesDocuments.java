package org.passerelle.letters;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.MinutesId;
import org.passerelle.committee.MinutesRegister;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The documents of minutes: the text that is circulated and signed, the signed minutes, the public extract. Only the clockwork issues. */
@Service
@Transactional
public class MinutesDocuments {

    private final Issuing issuing;
    private final MinutesSources sources;
    private final MinutesTextTable table;
    private final LetterTable letters;
    private final MinutesRegister register;

    MinutesDocuments(
            Issuing issuing,
            MinutesSources sources,
            MinutesTextTable table,
            LetterTable letters,
            MinutesRegister register) {
        this.issuing = issuing;
        this.sources = sources;
        this.table = table;
        this.letters = letters;
        this.register = register;
    }

    /**
     * The text as it stands, which then goes to the members or to the signatures.
     *
     * @throws Refusal WRONG_STAGE where no text is waited for
     */
    public IssuedDocument write(Actor actor, MinutesId id) {
        issuing.require(actor);
        Minutes minutes = register.get(id);
        IssuedDocument document = issuing.once(actor, cause(minutes, step(minutes)), now -> shown(minutes, now));
        register.shown(actor, id, new Minutes.Shown(document.id(), document.sha256()));
        return document;
    }

    /**
     * What both signed, with their signatures; of minutes also the extract that anybody may read once the results are
     * public, and of an erratum that touches it the rectified one.
     */
    public IssuedDocument issueSigned(Actor actor, MinutesId id) {
        issuing.require(actor);
        Minutes minutes = register.get(id);
        if (minutes.status() != Minutes.Status.SIGNED) {
            throw new Refusal(RefusalCode.WRONG_STAGE, minutes.number(), minutes.status(), "issue");
        }
        IssuedDocument signed = issuing.once(
                actor, cause(minutes, signedStep(id)), now -> said(minutes, now).document());
        if (minutes.isErratum()) {
            rectifyExtract(actor, minutes);
        } else {
            issuing.once(
                    actor,
                    cause(minutes, extractStep(id)),
                    now -> Objects.requireNonNull(said(minutes, now).extract()));
        }
        return signed;
    }

    /** Where an erratum touches what is public, an extract that says so takes the place of the one before, which stays genuine. */
    private void rectifyExtract(Actor actor, Minutes erratum) {
        if (register.told(erratum).isEmpty()) {
            return;
        }
        Minutes corrected = register.get(Objects.requireNonNull(erratum.origin().corrects()));
        List<String> steps = Stream.concat(
                        Stream.of(corrected), register.told(corrected.call(), corrected.id()).keySet().stream())
                .map(each -> extractStep(each.id()))
                .toList();
        Optional<IssuedDocument> before = letters.standing(steps);
        IssuedDocument after =
                issuing.once(actor, cause(erratum, extractStep(erratum.id())), now -> Objects.requireNonNull(
                                said(corrected, now).extract())
                        .rectified(sources.rectified(corrected)));
        before.filter(earlier -> !earlier.id().equals(after.id()))
                .ifPresent(earlier -> letters.replace(earlier.id(), after.id()));
    }

    private static String extractStep(MinutesId id) {
        return "minutes " + id + " extract";
    }

    static String signedStep(MinutesId id) {
        return "minutes " + id + " signed";
    }

    private LetterModel shown(Minutes minutes, Instant now) {
        MinutesText text = sources.of(minutes, now);
        table.keep(minutes, text);
        return text.document();
    }

    /** What both were shown, with their signatures: whatever has changed since. */
    private MinutesText said(Minutes minutes, Instant now) {
        return table.find(minutes).orElseGet(() -> sources.of(minutes, now)).signed(sources.signatures(minutes));
    }

    /** The first text of minutes is the one that the end of the session issues. */
    private static String step(Minutes minutes) {
        return minutes.isErratum() || minutes.text() > 1
                ? "minutes " + minutes.id() + " " + minutes.text()
                : Letters.step(minutes.session());
    }

    private static Issuing.Cause cause(Minutes minutes, String step) {
        return new Issuing.Cause(minutes.call(), null, step, () -> false);
    }
}
