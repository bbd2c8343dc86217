package org.passerelle.ui.post;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.dossiers.Dossier;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionAnswer;
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
    private final People people;

    OpinionDesk(Consultations consultations, GivenOpinions given, OpinionsInHand hands, People people) {
        this.consultations = consultations;
        this.given = given;
        this.hands = hands;
        this.people = people;
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
                desk.add(replacement(actor, dossier, one, again));
            });
            desk.add(line("opinion.replace.until", Formats.due(one.dueAt(), zone)), replace);
        }
        if (given.mayComeLate(one)) {
            desk.add(line("opinion.late.hint"), late(actor, dossier, one, again));
        }
        return desk;
    }

    private Component awaited(Actor actor, Dossier dossier, Consultation one, ZoneId zone) {
        OpinionForm form = form(
                actor,
                one,
                "opinion.give",
                answer -> ask("opinion.confirm", "opinion.give", answer, () -> {
                    consultations.give(actor, one.id(), answer);
                    Message.done(ViewLanguage.text("opinion.given", dossier.name()));
                    UI.getCurrent().navigate(OpinionsView.class);
                }));
        EarlierOpinions earlier = new EarlierOpinions(given.earlier(actor, one.id()), zone, before -> {
            form.startFrom(before.said().whole());
            Message.done(ViewLanguage.text("opinion.earlier.started", before.number()));
        });
        Div both = new Div(earlier, form);
        both.addClassName("pile");
        return both;
    }

    private OpinionForm replacement(Actor actor, Dossier dossier, Consultation one, Runnable again) {
        OpinionForm form = form(
                actor,
                one,
                "opinion.replace",
                answer -> ask("opinion.confirm.replace", "opinion.replace", answer, () -> {
                    given.replace(actor, one.id(), one.course().version(), answer);
                    Message.done(ViewLanguage.text("opinion.replaced", dossier.name()));
                    again.run();
                }));
        form.startFrom(one.whole());
        form.addClassName("card");
        return form;
    }

    private OpinionForm late(Actor actor, Dossier dossier, Consultation one, Runnable again) {
        OpinionForm form = form(
                actor,
                one,
                "opinion.late.give",
                answer -> ask("opinion.confirm.late", "opinion.late.give", answer, () -> {
                    given.giveLate(actor, one.id(), one.course().version(), answer);
                    Message.done(ViewLanguage.text("opinion.late.given", dossier.name()));
                    again.run();
                }));
        one.late().ifPresent(before -> form.startFrom(before.whole()));
        form.addClassName("card");
        return form;
    }

    private OpinionForm form(Actor actor, Consultation one, String act, Consumer<OpinionAnswer> sound) {
        return new OpinionForm(consultations.form(one), actor.name(), act, sound);
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
