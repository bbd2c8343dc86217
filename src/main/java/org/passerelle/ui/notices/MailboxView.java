package org.passerelle.ui.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Mailbox;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;

/** The demonstration's letter box of who is signed in: mails to invented addresses arrive nowhere else. */
@Route(value = MailboxView.PATH, layout = MainLayout.class)
@PermitAll
class MailboxView extends PageView implements BeforeEnterObserver {

    static final String PATH = "mailbox";

    private final transient Mailbox mailbox;
    private final transient CurrentActor current;
    private final transient ServiceAddress service;
    private final transient Clock clock;

    MailboxView(Mailbox mailbox, CurrentActor current, ServiceAddress service, Clock clock) {
        this.mailbox = mailbox;
        this.current = current;
        this.service = service;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!mailbox.isOpen()) {
            throw new NotFoundException();
        }
        removeAll();
        heading(ViewLanguage.text("mailbox.title")).lead(ViewLanguage.text("mailbox.lead"));
        List<Mail> mails = mailbox.own(current.get());
        add(
                mails.isEmpty()
                        ? new EmptyState(ViewLanguage.text("mailbox.none"), ViewLanguage.text("mailbox.noneHint"))
                        : table().show(mails));
    }

    private DataTable<Mail> table() {
        return new DataTable<Mail>(ViewLanguage.text("mailbox.title"))
                .captionHidden()
                .component(ViewLanguage.text("mails.subject"), this::words)
                .column(ViewLanguage.text("mails.at"), mail -> Formats.dateTime(mail.createdAt(), clock.getZone()));
    }

    private Component words(Mail mail) {
        if (mail.body().isBlank()) {
            return new Details(mail.subject(), new Paragraph(ViewLanguage.text("mailbox.left")));
        }
        return new Details(mail.subject(), new MailWords(mail.body(), service).in(mail.language()));
    }
}
