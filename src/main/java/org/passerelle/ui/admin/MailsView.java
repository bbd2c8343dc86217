package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.notices.Mail;
import org.passerelle.notices.MailReading;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.notices.MailWords;

/** The latest mails of the service: what has left, what waits, and why. */
@Route(value = WorkPaths.MAILS, layout = MainLayout.class)
@Menu(title = "mails.menu", order = 65)
@RolesAllowed("ADMIN")
class MailsView extends PageView {

    private static final int MOST = 100;

    MailsView(MailReading mails, CurrentActor current, ServiceAddress service, Clock clock) {
        heading(ViewLanguage.text("mails.title")).lead(ViewLanguage.text("mails.lead"));
        List<Mail> latest = mails.latest(current.get(), MOST);
        add(
                latest.isEmpty()
                        ? new EmptyState(ViewLanguage.text("mails.none"), ViewLanguage.text("mails.noneHint"))
                        : table(clock.getZone(), service).show(latest));
    }

    private static DataTable<Mail> table(ZoneId zone, ServiceAddress service) {
        return new DataTable<Mail>(ViewLanguage.text("mails.title"))
                .captionHidden()
                .column(ViewLanguage.text("mails.at"), mail -> Formats.dateTime(mail.createdAt(), zone))
                .column(ViewLanguage.text("mails.to"), Mail::recipient)
                .component(ViewLanguage.text("mails.subject"), mail -> words(mail, service))
                .component(ViewLanguage.text("mails.state"), MailsView::state);
    }

    /** The words of a mail that waits can be read: without a mail server this is where links are found. */
    private static Component words(Mail mail, ServiceAddress service) {
        if (mail.body().isBlank() && mail.isPersonal() && !mail.isSent()) {
            Paragraph why = new Paragraph(ViewLanguage.text("mails.withheld"));
            why.addClassNames("soft", "small", "line");
            return new Div(new Span(mail.subject()), why);
        }
        if (mail.body().isBlank()) {
            return new Span(mail.subject());
        }
        return new Details(mail.subject(), new MailWords(mail.body(), service).in(mail.language()));
    }

    private static Component state(Mail mail) {
        if (mail.isSent()) {
            return new Badge(ViewLanguage.text("mails.sent"), Tone.GOOD);
        }
        return mail.lastError() == null
                ? new Badge(ViewLanguage.text("mails.waiting"), Tone.WAITING)
                : new Badge(ViewLanguage.text("mails.failed", mail.attempts()), Tone.BAD);
    }
}
