package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealForm;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.AppealWords;
import org.passerelle.ui.dossier.WritingBox;

/** Contesting what was decided against the own dossier: the form while it may be, then how the appeal stands. */
final class AppealPart extends Section {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient Call call;
    private final transient Runnable changed;

    private AppealPart(DossierDesk desk, Actor actor, Dossier dossier, Call call, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        this.changed = changed;
        addClassNames("section", "card", "pile");
    }

    /** @param changed draws the page anew */
    static Optional<AppealPart> of(DossierDesk desk, Actor actor, Dossier dossier, Call call, Runnable changed) {
        if (dossier.submittedAt() == null) {
            return Optional.empty();
        }
        List<Appeal> made = desk.appeals().of(actor, dossier.id());
        boolean contestable = desk.appeals().isContestable(actor, dossier.id());
        if (made.isEmpty() && !contestable) {
            return Optional.empty();
        }
        AppealPart part = new AppealPart(desk, actor, dossier, call, changed);
        part.draw(made, contestable);
        return Optional.of(part);
    }

    private void draw(List<Appeal> made, boolean contestable) {
        ZoneId zone = call.definition().zone();
        AppealWords words = new AppealWords(desk.appeals(), desk.files(), actor, zone);
        add(new H2(ViewLanguage.text("appeal.title")));
        made.forEach(appeal -> {
            add(words.of(appeal));
            if (appeal.isOpen() && actor.is(Role.APPLICANT_SIGNATORY)) {
                add(new Button(ViewLanguage.text("appeal.takeBack"), click -> takeBack()));
            }
        });
        if (contestable) {
            Paragraph lead = new Paragraph(ViewLanguage.text("appeal.lead"));
            add(isRefused() ? new Div(lead, box()) : new Details(ViewLanguage.text(contested()), lead, box()));
        }
    }

    /** Whether nothing is granted or hoped for: else the form stays folded below the offer. */
    private boolean isRefused() {
        return dossier.publicStage() == Stage.REJECTED || dossier.publicStage() == Stage.INADMISSIBLE;
    }

    /** What was withdrawn is appraised anew, as its applicant knows: the form names what it contests. */
    private String contested() {
        return dossier.publicStage().isPendingOutside() ? "appeal.contest.withdrawal" : "appeal.contest";
    }

    private WritingBox box() {
        return new WritingBox(
                desk.parts(),
                actor,
                "appeal-" + dossier.id(),
                call.definition().maxFileBytes(),
                new WritingBox.Labels("appeal.grounds", "appeal.lodge", "appeal.empty"),
                (grounds, documents) -> {
                    desk.appeals().lodge(actor, dossier.id(), new AppealForm(grounds, documents));
                    Message.done(ViewLanguage.text("appeal.lodged"));
                    changed.run();
                });
    }

    private void takeBack() {
        Confirm.ask(
                ViewLanguage.text("appeal.takeBack"),
                ViewLanguage.text("appeal.takeBack.consequence"),
                ViewLanguage.text("appeal.takeBack"),
                () -> {
                    desk.appeals().takeBack(actor, dossier.id());
                    Message.done(ViewLanguage.text("appeal.takenBack"));
                    changed.run();
                });
    }
}
