package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.desk.Holder;
import org.passerelle.desk.Officers;
import org.passerelle.dossiers.Dossier;
import org.passerelle.forms.Themes;
import org.passerelle.people.Actor;
import org.passerelle.shared.Texts;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.springframework.stereotype.Component;

/** Who has the dossier in hand, since when and why, who stands in; and handing it over. */
@Component
class HolderPanel {

    private final CaseOfficers cases;
    private final Officers officers;
    private final Themes themes;
    private final Texts texts;

    HolderPanel(CaseOfficers cases, Officers officers, Themes themes, Texts texts) {
        this.cases = cases;
        this.officers = officers;
        this.themes = themes;
        this.texts = texts;
    }

    /** @param again called once the dossier has another officer */
    Div of(Actor actor, Dossier dossier, Call call, Runnable again) {
        Optional<Holder> holder = cases.of(actor, dossier.id());
        Div panel = new Div();
        panel.addClassNames("section", "holder");
        holder.ifPresentOrElse(
                held -> has(panel, held, call.definition().zone()),
                () -> panel.add(soft(ViewLanguage.text("holder.nobody"))));
        if (cases.mayHandOver(actor, dossier)) {
            Button button =
                    new Button(ViewLanguage.text("holder.handOver"), click -> handOver(actor, dossier, holder, again));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL);
            panel.add(button);
        }
        return panel;
    }

    private void has(Div panel, Holder held, ZoneId zone) {
        Span name = new Span(held.name());
        name.addClassName("strong");
        Paragraph who = new Paragraph();
        who.add(
                new Span(ViewLanguage.text("holder.title") + " "),
                name,
                new Span(" " + ViewLanguage.text("holder.since", Formats.shortDate(held.since(), zone))));
        panel.add(who, soft(held.inWords(texts, themes, ViewLanguage.current())));
        officers.standIn(held.person())
                .ifPresent(person -> panel.add(new Paragraph(ViewLanguage.text("holder.standIn", person.name()))));
    }

    private void handOver(Actor actor, Dossier dossier, Optional<Holder> holder, Runnable again) {
        var all = officers.all(actor);
        new HandOverDialog(
                        About.dossier(dossier.id()),
                        holder.map(held -> HandOverDialog.others(all, held.person()))
                                .orElse(all),
                        (to, reason) -> {
                            cases.handOver(actor, dossier.id(), to.profile().person(), reason);
                            Message.done(ViewLanguage.text("holder.handedOver", to.name()));
                            again.run();
                        })
                .open();
    }

    private static Paragraph soft(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("soft");
        return line;
    }
}
