package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.exchanges.StandardPhrases;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** The phrases that the service keeps for requests and reasons: their own, which they change, and those that colleagues share. */
@Route(value = WorkPaths.PHRASES, layout = MainLayout.class)
@Menu(title = "phrases.menu", order = 13)
@RolesAllowed({
    StaffRoles.CALL_MANAGER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.AUTHORISING_OFFICER
})
class PhrasesView extends PageView {

    private final transient StandardPhrases phrases;
    private final transient Actor actor;
    private final Div list = new Div();
    private final Div form = new Div();

    PhrasesView(StandardPhrases phrases, CurrentActor current) {
        this.phrases = phrases;
        this.actor = current.get();
        forReading();
        heading(ViewLanguage.text("phrases.title")).lead(ViewLanguage.text("phrases.lead"));
        list.addClassName("section");
        add(list, form);
        show();
        write(Optional.empty());
    }

    private void show() {
        List<StandardPhrase> all = phrases.all(actor);
        list.removeAll();
        for (StandardPhrase.Purpose purpose : StandardPhrase.Purpose.values()) {
            List<StandardPhrase> some =
                    all.stream().filter(phrase -> phrase.purpose() == purpose).toList();
            Section section = new Section(new H2(ViewLanguage.word("phrasePurpose", purpose)));
            section.addClassNames("section", "pile");
            some.forEach(phrase -> section.add(card(phrase)));
            section.setVisible(!some.isEmpty());
            list.add(section);
        }
        if (all.isEmpty()) {
            list.add(new EmptyState(ViewLanguage.text("phrases.none"), ViewLanguage.text("phrases.noneHint")));
        }
    }

    private Article card(StandardPhrase phrase) {
        boolean own = phrase.owner().equals(actor.personId());
        Div head = new Div(new H3(phrase.name()));
        head.addClassName("thread-head");
        if (phrase.shared()) {
            String words = own
                    ? ViewLanguage.text("phrases.shared")
                    : ViewLanguage.text("phrases.sharedBy", phrase.ownerName());
            head.add(new Badge(words, Tone.PLAIN));
        }
        Article card = new Article(head, words(phrase, Language.FR));
        if (phrase.words().en() != null) {
            card.add(words(phrase, Language.EN));
        }
        card.addClassName("card");
        if (own) {
            card.add(acts(phrase));
        }
        return card;
    }

    private static Paragraph words(StandardPhrase phrase, Language language) {
        Paragraph words = new Paragraph(phrase.words().in(language));
        words.addClassName("as-written");
        words.getElement().setAttribute("lang", language.locale().getLanguage());
        return words;
    }

    private Div acts(StandardPhrase phrase) {
        Button change = new Button(ViewLanguage.text("phrases.change"), click -> write(Optional.of(phrase)));
        change.setAriaLabel(ViewLanguage.text("phrases.changeOf", phrase.name()));
        Button remove = new Button(ViewLanguage.text("phrases.remove"), click -> remove(phrase));
        remove.setAriaLabel(ViewLanguage.text("phrases.removeOf", phrase.name()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(change, remove);
        acts.addClassName("actions");
        return acts;
    }

    private void remove(StandardPhrase phrase) {
        Confirm.ask(
                ViewLanguage.text("phrases.removeOf", phrase.name()),
                ViewLanguage.text("phrases.removeHint"),
                ViewLanguage.text("phrases.remove"),
                () -> {
                    phrases.remove(actor, phrase.id());
                    show();
                    write(Optional.empty());
                });
    }

    /** The form for a new phrase, or for one that is changed. */
    private void write(Optional<StandardPhrase> changed) {
        form.removeAll();
        PhraseForm fields = new PhraseForm(changed, text -> {
            changed.ifPresentOrElse(phrase -> phrases.change(actor, phrase.id(), text), () -> phrases.add(actor, text));
            Message.done(ViewLanguage.text("phrases.kept", text.name().strip()));
            show();
            write(Optional.empty());
        });
        form.add(fields);
        if (changed.isPresent()) {
            fields.takeFocus();
        }
    }
}
