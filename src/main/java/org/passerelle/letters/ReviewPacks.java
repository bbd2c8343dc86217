package org.passerelle.letters;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Criterion;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;

/** A reviewer's pack: the dossier and the grid in one PDF, made when it is asked for and kept nowhere. */
@Service
public class ReviewPacks {

    private final DossierFile dossiers;
    private final Reviews reviews;
    private final Recapitulations recapitulations;
    private final Calls calls;
    private final Texts texts;
    private final LetterWriter writer;
    private final Clock clock;

    ReviewPacks(
            DossierFile dossiers,
            Reviews reviews,
            Recapitulations recapitulations,
            Calls calls,
            Texts texts,
            LetterWriter writer,
            Clock clock) {
        this.dossiers = dossiers;
        this.reviews = reviews;
        this.recapitulations = recapitulations;
        this.calls = calls;
        this.texts = texts;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * The bytes of the PDF, for a reviewer who accepted the dossier.
     *
     * @throws Refusal FORBIDDEN for everybody else
     */
    public byte[] of(Actor actor, DossierId id, Language language) {
        Dossier dossier = dossiers.read(actor, id);
        if (reviews.own(actor, id).filter(Assignment::hasAccepted).isEmpty()) {
            throw new Refusal(RefusalCode.FORBIDDEN, Act.SAVE_SHEET);
        }
        return writer.write(model(dossier, language));
    }

    ReviewPackModel model(Dossier dossier, Language language) {
        RecapitulationModel recapitulation = recapitulations.in(language, dossier, clock.instant());
        List<ReviewPackModel.Line> grid = calls.get(dossier.call()).definition().grid().stream()
                .map(criterion -> line(criterion, language))
                .toList();
        List<String> advice = Arrays.stream(Recommendation.values())
                .map(each -> texts.word(language, "recommendation", each))
                .toList();
        return new ReviewPackModel(recapitulation.head(), recapitulation, grid, advice);
    }

    private ReviewPackModel.Line line(Criterion criterion, Language language) {
        String title = texts.get(
                language, "sheet.criterion", criterion.code(), criterion.label().in(language), criterion.weight());
        return new ReviewPackModel.Line(
                title,
                criterion.levels().stream().map(level -> level.in(language)).toList());
    }
}
