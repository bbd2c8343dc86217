package org.passerelle.ui.post;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.OpinionsInHand;
import org.passerelle.people.Actor;
import org.passerelle.people.Person;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Message;

/** Who of the body has the opinion in hand, and the ways to take it, to pass it on, to hand it back. */
final class HoldBar extends Div {

    private final transient OpinionsInHand hands;
    private final transient Actor actor;
    private final transient Consultation consultation;
    private final transient Runnable after;

    /** @param holder the name of who has it in hand; empty for nobody */
    HoldBar(OpinionsInHand hands, Actor actor, Consultation consultation, String holder, Runnable after) {
        this.hands = hands;
        this.actor = actor;
        this.consultation = consultation;
        this.after = after;
        boolean mine = consultation.course().isHeldBy(actor.person());
        Paragraph who = new Paragraph(
                mine
                        ? ViewLanguage.text("opinion.hold.you")
                        : holder.isEmpty()
                                ? ViewLanguage.text("opinion.hold.nobody")
                                : ViewLanguage.text("opinion.hold.other", holder));
        Div acts = new Div();
        acts.addClassName("actions");
        if (mine) {
            acts.add(button("opinion.hold.back", this::handBack));
        } else {
            acts.add(
                    holder.isEmpty()
                            ? button("opinion.hold.take", this::take)
                            : act(ViewLanguage.text("opinion.hold.takeOver", holder), this::take));
        }
        List<Person> colleagues = hands.colleagues(actor, consultation.id());
        if (!colleagues.isEmpty()) {
            acts.add(button("opinion.hold.delegate", () -> delegate(colleagues)));
        }
        addClassNames("hold-bar", "section");
        add(who, acts);
    }

    private Button button(String key, Runnable act) {
        return act(ViewLanguage.text(key), act);
    }

    private static Button act(String words, Runnable act) {
        Button button = new Button(words, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void take() {
        hands.take(actor, consultation.id());
        done(ViewLanguage.text("opinion.hold.taken"));
    }

    private void handBack() {
        hands.handBack(actor, consultation.id());
        done(ViewLanguage.text("opinion.hold.handedBack"));
    }

    private void delegate(List<Person> colleagues) {
        Dialog dialog = new Dialog(ViewLanguage.text("opinion.hold.delegate"));
        Select<Person> colleague = new Select<>();
        colleague.setLabel(ViewLanguage.text("opinion.hold.colleague"));
        colleague.setItems(colleagues);
        colleague.setItemLabelGenerator(Person::name);
        colleague.setWidthFull();
        Button pass = new Button(ViewLanguage.text("opinion.hold.delegateTo"), click -> {
            Person chosen = colleague.getValue();
            if (chosen == null) {
                colleague.setInvalid(true);
                colleague.setErrorMessage(ViewLanguage.text("opinion.hold.colleagueMissing"));
                colleague.focus();
                return;
            }
            hands.delegate(actor, consultation.id(), chosen.id());
            dialog.close();
            done(ViewLanguage.text("opinion.hold.delegated", chosen.name()));
        });
        pass.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(colleague);
        dialog.getFooter().add(new Button(ViewLanguage.text("confirm.cancel"), click -> dialog.close()), pass);
        dialog.setWidth("min(30rem, 94vw)");
        dialog.open();
    }

    private void done(String words) {
        Message.done(words);
        after.run();
    }
}
