package org.passerelle.ui.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.notices.MailChoice;
import org.passerelle.notices.Mailbox;
import org.passerelle.notices.Notice;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.Actor;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/**
 * What the service told the reader. The address of one notice marks it as read and leads on to what it is about, so that a
 * plain link does both.
 */
@Route(value = NoticesView.PATH + "/:id?", layout = MainLayout.class)
@PermitAll
class NoticesView extends PageView implements BeforeEnterObserver {

    static final String PATH = "notices";
    private static final int MOST = 100;

    private final transient OwnNotices notices;
    private final transient Mailbox mailbox;
    private final transient CurrentActor current;
    private final transient Clock clock;

    NoticesView(OwnNotices notices, Mailbox mailbox, CurrentActor current, Clock clock) {
        this.notices = notices;
        this.mailbox = mailbox;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<String> opened = event.getRouteParameters().get("id");
        if (opened.isPresent()) {
            Notice notice = notices.read(current.get(), id(opened.get()));
            event.forwardTo(notice.path());
            return;
        }
        show();
    }

    private void show() {
        Actor actor = current.get();
        List<Notice> latest = notices.latest(actor, MOST);
        heading(ViewLanguage.text("notices.title")).lead(ViewLanguage.text("notices.lead"));
        if (latest.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("notices.none"), ViewLanguage.text("notices.noneHint")));
        } else {
            Button all = new Button(ViewLanguage.text("notices.readAll"), click -> readAll());
            all.setEnabled(latest.stream().anyMatch(Notice::isUnread));
            add(all, table().show(latest));
        }
        add(choice(actor));
        if (mailbox.isOpen()) {
            add(new Paragraph(new Anchor(MailboxView.PATH, ViewLanguage.text("notices.mailbox"))));
        }
    }

    private DataTable<Notice> table() {
        return new DataTable<Notice>(ViewLanguage.text("notices.list"))
                .captionHidden()
                .component(
                        ViewLanguage.text("notices.what"),
                        notice -> new Anchor(PATH + "/" + notice.id(), notice.subject()))
                .component(ViewLanguage.text("notices.state"), NoticesView::state)
                .column(
                        ViewLanguage.text("notices.at"),
                        notice -> Formats.dateTime(notice.createdAt(), clock.getZone()));
    }

    private static Component state(Notice notice) {
        return notice.isUnread()
                ? new Badge(ViewLanguage.text("notices.unread"), Tone.WAITING)
                : new Badge(ViewLanguage.text("notices.read"), Tone.GOOD);
    }

    private Section choice(Actor actor) {
        RadioButtonGroup<MailChoice> choice = new RadioButtonGroup<>(ViewLanguage.text("notices.choiceLabel"));
        choice.setItems(MailChoice.values());
        choice.setItemLabelGenerator(one -> ViewLanguage.word("mailChoice", one));
        choice.setValue(notices.choice(actor));
        choice.addValueChangeListener(changed -> {
            notices.choose(current.get(), changed.getValue());
            Message.done(ViewLanguage.text("notices.chosen"));
        });
        Section section = new Section(
                new H2(ViewLanguage.text("notices.choice")),
                new Paragraph(ViewLanguage.text("notices.choiceLead")),
                choice);
        section.addClassName("section");
        return section;
    }

    private void readAll() {
        notices.readAll(current.get());
        Message.done(ViewLanguage.text("notices.allRead"));
        getUI().ifPresent(ui -> ui.navigate(NoticesView.class));
        removeAll();
        show();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException();
        }
    }
}
