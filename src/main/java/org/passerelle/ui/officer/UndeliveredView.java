package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Undelivered;
import org.passerelle.notices.UndeliveredMails;
import org.passerelle.people.Role;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.PagedList;
import org.passerelle.ui.component.Tone;

/** The mails that did not arrive: to which address, why, and the way out; sent again, or set aside with a reason. */
@Route(value = WorkPaths.UNDELIVERED, layout = MainLayout.class)
@RolesAllowed({StaffRoles.CASE_OFFICER, StaffRoles.COMMITTEE_SECRETARY, "ADMIN"})
class UndeliveredView extends PageView {

    private final transient UndeliveredMails mails;
    private final transient CurrentActor current;
    private final transient ZoneId zone;
    private final PageHeader header;
    private final boolean corrects;
    private final PagedList<Undelivered, Undelivered> list;

    UndeliveredView(UndeliveredMails mails, CurrentActor current, Clock clock) {
        this.mails = mails;
        this.current = current;
        this.zone = clock.getZone();
        corrects = current.get().is(Role.ADMIN);
        header = heading(ViewLanguage.text("undelivered.title")).lead(ViewLanguage.text("undelivered.lead"));
        list = new PagedList<>(
                table(),
                (after, limit) -> mails.page(current.get(), after, limit),
                mail -> mail,
                new EmptyState(ViewLanguage.text("undelivered.none"), ViewLanguage.text("undelivered.noneHint")));
        add(list);
    }

    private DataTable<Undelivered> table() {
        return new DataTable<Undelivered>(ViewLanguage.text("undelivered.title"))
                .captionHidden()
                .component(ViewLanguage.text("undelivered.message"), this::message)
                .component(ViewLanguage.text("undelivered.address"), this::address)
                .component(ViewLanguage.text("undelivered.reason"), this::reason)
                .component(ViewLanguage.text("undelivered.acts"), this::acts);
    }

    private Component message(Undelivered mail) {
        Div cell = new Div(new Span(mail.subject()));
        cell.add(soft(ViewLanguage.text("undelivered.written", Formats.dateTime(mail.writtenAt(), zone))));
        DossierId dossier = mail.dossier();
        if (dossier != null && !corrects) {
            Anchor link = new Anchor(WorkPaths.dossier(dossier), mail.number());
            link.getElement().setAttribute("router-link", true);
            cell.add(link);
        }
        return cell;
    }

    private Component address(Undelivered mail) {
        Div cell = new Div(new Span(mail.recipient()));
        if (!mail.name().isEmpty()) {
            cell.add(soft(mail.name()));
        }
        cell.add(soft(wayOut(mail)));
        return cell;
    }

    private String wayOut(Undelivered mail) {
        if (mail.isGone()) {
            return ViewLanguage.text("undelivered.gone");
        }
        if (mail.isLink() && !mail.isAwaited()) {
            return ViewLanguage.text("undelivered.nothingAwaited");
        }
        if (!mail.isLink() && mail.person() == null && !mail.isWhole()) {
            return ViewLanguage.text("undelivered.wordless");
        }
        if (mail.isCorrected()) {
            return ViewLanguage.text("undelivered.corrected", mail.address());
        }
        return ViewLanguage.text(wayOut(mail, corrects), pageOf(mail.body()));
    }

    /** Who administrates corrects the address; the others have it corrected. */
    private static String wayOut(Undelivered mail, boolean isOwn) {
        if (mail.isLink()) {
            return isOwn ? "undelivered.correctMailbox" : "undelivered.haveMailboxCorrected";
        }
        if (mail.person() == null && mail.body() == null) {
            return "undelivered.sameAddress";
        }
        if (!isOwn) {
            return "undelivered.haveCorrected";
        }
        return mail.body() == null ? "undelivered.correct" : "undelivered.correctBody";
    }

    /** The page on which the mailbox of a consulted body is entered. */
    private static String pageOf(@Nullable String body) {
        String kind = body == null ? "" : body.split(":", 2)[0];
        return ViewLanguage.text(
                switch (kind) {
                    case "EMBASSY" -> "posts.menu";
                    case "AFD" -> "agencies.menu";
                    case "THEMATIC" -> Bodies.expert(null).equals(body) ? "bodies.menu" : "experts.menu";
                    default -> "bodies.menu";
                });
    }

    private Component reason(Undelivered mail) {
        Badge kind = new Badge(ViewLanguage.word("undeliveredKind", mail.kind()), Tone.BAD);
        Paragraph said = soft(mail.reason());
        return new Div(kind, said, soft(ViewLanguage.text("undelivered.since", Formats.dateTime(mail.at(), zone))));
    }

    private Component acts(Undelivered mail) {
        Div acts = new Div();
        acts.addClassName("actions");
        if (mail.isSendable()) {
            Button send = new Button(ViewLanguage.text("undelivered.send"), click -> send(mail));
            send.setAriaLabel(ViewLanguage.text("undelivered.sendNamed", mail.subject(), mail.address()));
            acts.add(send);
        }
        Button dismiss = new Button(ViewLanguage.text("undelivered.dismiss"), click -> dismiss(mail));
        dismiss.setAriaLabel(ViewLanguage.text("undelivered.dismissNamed", mail.subject(), mail.recipient()));
        dismiss.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        acts.add(dismiss);
        return acts;
    }

    private void send(Undelivered mail) {
        mails.sendAgain(current.get(), mail.mail());
        Message.done(
                ViewLanguage.text(mail.isLink() ? "undelivered.sentNextMorning" : "undelivered.sent", mail.address()));
        list.again();
        header.takeFocus();
    }

    private void dismiss(Undelivered mail) {
        Confirm.askWithReason(
                About.dossierOrNothing(mail.dossier()),
                ViewLanguage.text("undelivered.dismissTitle"),
                ViewLanguage.text("undelivered.dismissHint", mail.subject(), mail.recipient()),
                ViewLanguage.text("undelivered.dismiss"),
                reason -> {
                    mails.dismiss(current.get(), mail.mail(), reason);
                    Message.done(ViewLanguage.text("undelivered.dismissed"));
                    list.again();
                    header.takeFocus();
                });
    }

    private static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassNames("soft", "small", "line");
        return paragraph;
    }
}
