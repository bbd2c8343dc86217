package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.notices.Mail;
import org.passerelle.notices.MailReading;
import org.passerelle.notices.Undelivered;
import org.passerelle.notices.UndeliveredMails;
import org.passerelle.shared.ServiceAddress;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.NothingFound;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Tone;
import org.passerelle.ui.notices.MailWords;

/** The mails of the service, the newest first or those to one address: what has left, what waits, and why. */
@Route(value = WorkPaths.MAILS, layout = MainLayout.class)
@Menu(title = "mails.menu", order = 65)
@RolesAllowed("ADMIN")
class MailsView extends PageView {

    private final transient MailReading mails;
    private final transient UndeliveredMails lost;
    private final transient CurrentActor current;
    private final transient ServiceAddress service;
    private final transient ZoneId zone;
    private final PageHeader header;
    private final Div waiting = new Div();
    private final TextField search = new TextField(ViewLanguage.text("mails.search"));
    private final PagedList<Mail, Mail> list;
    private transient Map<UUID, Undelivered.State> states = Map.of();

    MailsView(MailReading mails, UndeliveredMails lost, CurrentActor current, ServiceAddress service, Clock clock) {
        this.mails = mails;
        this.lost = lost;
        this.current = current;
        this.service = service;
        this.zone = clock.getZone();
        header = heading(ViewLanguage.text("mails.title")).lead(ViewLanguage.text("mails.lead"));
        list = new PagedList<>(table(), this::read, mail -> mail, this::nothing);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> list.restart());
        search.addClassName("search");
        Div filters = new Div(search);
        filters.addClassName("filters");
        add(waiting, filters, list);
        countWaiting();
    }

    private void countWaiting() {
        waiting.removeAll();
        int many = lost.count(current.get());
        if (many > 0) {
            Anchor link = new Anchor(WorkPaths.UNDELIVERED, ViewLanguage.text("worklist.undelivered", many));
            link.getElement().setAttribute("router-link", true);
            waiting.add(new Paragraph(link));
        }
    }

    private List<Mail> read(Optional<Mail> after, int limit) {
        List<Mail> page = mails.page(current.get(), search.getValue(), after, limit);
        states = lost.states(current.get(), page.stream().map(Mail::id).toList());
        return page;
    }

    private DataTable<Mail> table() {
        return new DataTable<Mail>(ViewLanguage.text("mails.title"))
                .captionHidden()
                .code(ViewLanguage.text("mails.at"), mail -> Formats.dateTime(mail.createdAt(), zone))
                .column(ViewLanguage.text("mails.to"), Mail::recipient)
                .component(ViewLanguage.text("mails.subject"), mail -> words(mail, service))
                .component(ViewLanguage.text("mails.state"), this::state);
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

    private Component state(Mail mail) {
        Undelivered.State known = states.get(mail.id());
        if (known != null) {
            return new Badge(
                    ViewLanguage.word("undeliveredState", known),
                    known == Undelivered.State.WAITING ? Tone.BAD : Tone.PLAIN);
        }
        if (mail.isSent()) {
            Button back = new Button(ViewLanguage.text("mails.back"), click -> askWhy(mail));
            back.setAriaLabel(ViewLanguage.text("mails.backNamed", mail.subject(), mail.recipient()));
            back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            return new Div(new Badge(ViewLanguage.text("mails.sent"), Tone.GOOD), back);
        }
        return mail.lastError() == null
                ? new Badge(ViewLanguage.text("mails.waiting"), Tone.WAITING)
                : new Badge(ViewLanguage.text("mails.failed", mail.attempts()), Tone.BAD);
    }

    /** What came back is read in the mailbox of the service, which the service itself does not read. */
    private void askWhy(Mail mail) {
        Confirm.askWithReason(
                About.NOTHING,
                ViewLanguage.text("mails.backTitle"),
                ViewLanguage.text("mails.backHint", mail.subject(), mail.recipient()),
                ViewLanguage.text("mails.back"),
                reason -> {
                    boolean isWaiting = lost.cameBack(current.get(), mail.id(), reason);
                    Message.done(ViewLanguage.text(isWaiting ? "mails.reported" : "mails.toldAnew"));
                    countWaiting();
                    list.again();
                    header.takeFocus();
                });
    }

    private EmptyState nothing() {
        return search.getValue().isBlank()
                ? new EmptyState(ViewLanguage.text("mails.none"), ViewLanguage.text("mails.noneHint"))
                : NothingFound.of(() -> {
                    search.clear();
                    search.focus();
                });
    }
}
