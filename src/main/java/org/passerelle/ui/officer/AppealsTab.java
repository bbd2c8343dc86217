package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.dossiers.Dossier;
import org.passerelle.files.Files;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.PersonId;
import org.passerelle.people.Rights;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.AppealWords;
import org.springframework.stereotype.Component;

/** The appeals on a dossier: what was said, who examines, what is proposed and answered; and the acts of each. */
@Component
class AppealsTab {

    private final Appeals appeals;
    private final AppealSigning signing;
    private final Files files;
    private final Rights rights;

    AppealsTab(Appeals appeals, AppealSigning signing, Files files, Rights rights) {
        this.appeals = appeals;
        this.signing = signing;
        this.files = files;
        this.rights = rights;
    }

    /** @param acted called after an act of the reader */
    Div of(Actor actor, Dossier dossier, ZoneId zone, Runnable acted) {
        Div body = new Div();
        draw(body, actor, dossier, zone, acted);
        return body;
    }

    private void draw(Div body, Actor actor, Dossier dossier, ZoneId zone, Runnable acted) {
        body.removeAll();
        List<Appeal> made = appeals.of(actor, dossier.id());
        if (made.isEmpty()) {
            body.add(new EmptyState(ViewLanguage.text("appeal.none"), ViewLanguage.text("appeal.none.hint")));
        }
        AppealWords words = new AppealWords(appeals, files, actor, zone);
        Runnable again = () -> {
            draw(body, actor, dossier, zone, acted);
            acted.run();
        };
        made.forEach(appeal -> {
            Div card = new Div(words.of(appeal));
            card.addClassNames("section", "card", "pile");
            examined(card, appeal);
            if (appeal.isOpen()) {
                acts(card, actor, dossier, appeal, again);
            }
            body.add(card);
        });
    }

    private static void examined(Div card, Appeal appeal) {
        if (appeal.appraiserName() != null) {
            card.add(new Paragraph(ViewLanguage.text("appeal.appraisedBy", appeal.appraiserName())));
        }
        if (appeal.proposed() != null) {
            card.add(
                    new H3(ViewLanguage.text("appeal.proposal")),
                    new Paragraph(ViewLanguage.word("appealOutcome", Objects.requireNonNull(appeal.proposed()))),
                    AppealWords.words(appeal.proposal()));
        }
    }

    private void acts(Div card, Actor actor, Dossier dossier, Appeal appeal, Runnable again) {
        boolean mine = actor.personId().equals(appeal.appraiser());
        if (appeal.proposed() == null && rights.allows(actor, Act.HAND_OVER)) {
            card.add(assigning(actor, dossier, appeal, again));
        }
        if (mine && !signing.isSignedOnce(actor, dossier)) {
            card.add(new AppealAnswer("appeal.propose", appeal, (outcome, words) -> {
                appeals.propose(actor, dossier.id(), outcome, words);
                done("appeal.proposed", again);
            }));
        }
        if (appeal.proposed() != null && rights.allows(actor, Act.DECIDE_APPEAL)) {
            card.add(signing.of(actor, dossier, appeal, again));
        }
    }

    private Div assigning(Actor actor, Dossier dossier, Appeal appeal, Runnable again) {
        Map<PersonId, String> fit = appeals.candidates(actor, dossier.id());
        if (fit.isEmpty()) {
            return new Div(new Paragraph(ViewLanguage.text("appeal.nobody")));
        }
        Select<PersonId> officer = new Select<>();
        officer.setLabel(ViewLanguage.text("appeal.appraiser"));
        officer.setItems(fit.keySet());
        officer.setItemLabelGenerator(each -> each == null ? "" : fit.getOrDefault(each, ""));
        PersonId named = appeal.appraiser();
        officer.setValue(
                named != null && fit.containsKey(named)
                        ? named
                        : fit.keySet().iterator().next());
        Button assign = new Button(ViewLanguage.text("appeal.assign"), click -> {
            appeals.assign(actor, dossier.id(), officer.getValue());
            done("appeal.assigned", again);
        });
        if (named == null) {
            assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        Div box = new Div(new Paragraph(ViewLanguage.text("appeal.assign.hint")), officer, assign);
        box.addClassName("pile");
        return box;
    }

    private static void done(String key, Runnable again) {
        Message.done(ViewLanguage.text(key));
        again.run();
    }
}
