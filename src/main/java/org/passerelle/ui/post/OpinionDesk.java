package org.passerelle.ui.post;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.passerelle.dossiers.Dossier;
import org.passerelle.forms.Answers;
import org.passerelle.opinions.BegunOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.OpinionsPanel;

/** What a body does with one opinion: takes it, gives it, replaces it in time, sends it late. */
@org.springframework.stereotype.Component
class OpinionDesk {

    private final Consultations consultations;
    private final GivenOpinions given;
    private final OpinionsInHand hands;
    private final BegunOpinions begun;
    private final People people;
    private final Clock clock;

    OpinionDesk(
            Consultations consultations,
            GivenOpinions given,
            OpinionsInHand hands,
            BegunOpinions begun,
            People people,
            Clock clock) {
        this.consultations = consultations;
        this.given = given;
        this.hands = hands;
        this.begun = begun;
        this.people = people;
        this.clock = clock;
    }

    /** @param again shows the page anew */
    Div of(Actor actor, Dossier dossier, List<Consultation> own, Consultation one, ZoneId zone, Runnable again) {
        Div desk = new Div();
        desk.addClassName("pile");
        if (one.isAwaited()) {
            desk.add(new HoldBar(hands, actor, one, holder(one), again), awaited(actor, dossier, one, zone));
            return desk;
        }
        desk.add(new OpinionsPanel(own, consultations::form, zone));
        if (given.mayReplace(one)) {
            Button replace = new Button(ViewLanguage.text("opinion.replace.begin"));
            replace.addClickListener(click -> {
                desk.removeAll();
                desk.add(replacement(actor, dossier, one, zone, again));
            });
            desk.add(line("opinion.replace.until", Formats.due(one.dueAt(), zone)), replace);
        }
        if (given.mayComeLate(one)) {
            desk.add(line("opinion.late.hint"), late(actor, dossier, one, zone, again));
        }
        return desk;
    }

    private Component awaited(Actor actor, Dossier dossier, Consultation one, ZoneId zone) {
        OpinionForm form = form(
                actor,
                one,
                zone,
                Optional.empty(),
                "opinion.give",
                (own, answer) -> ask("opinion.confirm", "opinion.give", answer, () -> {
                    consultations.give(actor, one.id(), answer);
                    own.done();
                    Message.done(ViewLanguage.text("opinion.given", dossier.name()));
                    UI.getCurrent().navigate(OpinionsView.class);
                }));
        EarlierOpinions earlier = new EarlierOpinions(given.earlier(actor, one.id()), zone, before -> {
            form.offer(before.said().whole());
            Message.done(ViewLanguage.text("opinion.earlier.started", before.number()));
        });
        Div both = new Div(earlier, form);
        both.addClassName("pile");
        return both;
    }

    private OpinionForm replacement(Actor actor, Dossier dossier, Consultation one, ZoneId zone, Runnable again) {
        OpinionForm form = form(
                actor,
                one,
                zone,
                Optional.of(one.whole()),
                "opinion.replace",
                (own, answer) -> ask("opinion.confirm.replace", "opinion.replace", answer, () -> {
                    given.replace(actor, one.id(), one.course().version(), answer);
                    own.done();
                    Message.done(ViewLanguage.text("opinion.replaced", dossier.name()));
                    again.run();
                }));
        form.addClassName("card");
        return form;
    }

    private OpinionForm late(Actor actor, Dossier dossier, Consultation one, ZoneId zone, Runnable again) {
        OpinionForm form = form(
                actor,
                one,
                zone,
                one.late().map(OpinionVersion::whole),
                "opinion.late.give",
                (own, answer) -> ask("opinion.confirm.late", "opinion.late.give", answer, () -> {
                    given.giveLate(actor, one.id(), one.course().version(), answer);
                    own.done();
                    Message.done(ViewLanguage.text("opinion.late.given", dossier.name()));
                    again.run();
                }));
        form.addClassName("card");
        return form;
    }

    /**
     * @param said what the body had said, where it said something
     * @param sound hears the form and what it says
     */
    private OpinionForm form(
            Actor actor,
            Consultation one,
            ZoneId zone,
            Optional<Answers> said,
            String act,
            BiConsumer<OpinionForm, OpinionAnswer> sound) {
        OpinionForm.Pen pen = new OpinionForm.Pen(begun, actor, one.id(), zone, clock);
        OpinionForm[] form = new OpinionForm[1];
        form[0] = new OpinionForm(
                consultations.form(one), pen, pen.start(said), act, answer -> sound.accept(form[0], answer));
        return form[0];
    }

    private static void ask(String key, String act, OpinionAnswer answer, Runnable then) {
        Confirm.ask(
                ViewLanguage.text(key + ".title"),
                ViewLanguage.text(key, ViewLanguage.word("opinion", answer.value())),
                ViewLanguage.text(act),
                then);
    }

    private String holder(Consultation consultation) {
        return Optional.ofNullable(consultation.course().holder())
                .flatMap(people::find)
                .map(Person::name)
                .orElse("");
    }

    private static Paragraph line(String key, Object... words) {
        return new Paragraph(ViewLanguage.text(key, words));
    }
}
