package org.passerelle.ui.applicant;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Countdown;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ReaderZone;

/** Says of a draft that it is NOT submitted and until when it can be, or that it no longer can. */
final class DraftBanner extends Div {

    /** @param link whether to lead to the page of submission, which is not the page it stands on */
    DraftBanner(DossierDesk desk, Actor actor, Dossier dossier, Call call, boolean link) {
        addClassName("draft-banner");
        getElement().setAttribute("role", "note");
        Optional<CompletionRequest> completion = desk.request(dossier);
        if (completion.isPresent()) {
            addIncomplete(desk, dossier, call, completion.get(), link);
            return;
        }
        boolean withdrawn = dossier.stage() == Stage.WITHDRAWN;
        if (withdrawn || dossier.submittedAt() != null) {
            String key = withdrawn
                    ? "applicant.banner.withdrawn"
                    : dossier.publicStage() == Stage.BUDGET_REVISION
                            ? "applicant.banner.revision"
                            : "applicant.banner.submitted";
            add(new Paragraph(ViewLanguage.text(key, dossier.name())));
            addClassName("calm");
            return;
        }
        boolean expired = dossier.stage() == Stage.EXPIRED_DRAFT;
        if (!expired && !DossierDesk.isDraft(dossier)) {
            setVisible(false);
            return;
        }
        Span strong = new Span(ViewLanguage.text("applicant.banner.notSubmitted"));
        strong.addClassName("strong");
        Instant closes = desk.closings().of(call, dossier.id());
        if (expired || !desk.clock().instant().isBefore(closes)) {
            add(new Paragraph(strong, new Span(" " + ViewLanguage.text("applicant.banner.tooLate"))));
            return;
        }
        ZoneId zone = call.definition().zone();
        LocalDateTime hour = LocalDateTime.ofInstant(closes, zone);
        String closing = Formats.inZone(hour, zone);
        add(new Paragraph(
                strong,
                new Span(" " + ViewLanguage.text("applicant.banner.closes", closing) + " "),
                new Countdown(desk.clock(), closes, "applicant.banner.left")));
        if (closes.isAfter(call.window().closesAt())) {
            add(new Paragraph(ViewLanguage.text("applicant.banner.reopened")));
        }
        desk.signatures()
                .of(actor, dossier.id())
                .request()
                .ifPresent(request -> add(new Paragraph(
                        request.isReturned()
                                ? ViewLanguage.text(
                                        "applicant.banner.returned",
                                        String.valueOf(request.returnedBy()),
                                        String.valueOf(request.comment()))
                                : ViewLanguage.text("applicant.banner.asked"))));
        Paragraph own = new Paragraph();
        add(own);
        tellOwn(own, hour, zone);
        addAttachListener(attached -> ReaderZone.renew(attached.getUI(), () -> tellOwn(own, hour, zone)));
        if (link) {
            add(new Paragraph(new Anchor(Pages.submit(dossier.id()), ViewLanguage.text("applicant.editor.toSubmit"))));
        }
        if (!actor.is(Role.APPLICANT_EDITOR)) {
            add(new Paragraph(ViewLanguage.text("applicant.editor.readOnly")));
        }
    }

    /** Submitted, and open again in parts: until when, and where the answer is sent. */
    private void addIncomplete(DossierDesk desk, Dossier dossier, Call call, CompletionRequest request, boolean link) {
        Span strong = new Span(ViewLanguage.text("applicant.banner.incomplete", dossier.name()));
        strong.addClassName("strong");
        String until = Formats.due(request.dueAt(), call.definition().zone());
        add(new Paragraph(
                strong,
                new Span(" " + ViewLanguage.text("applicant.completion.until", until) + " "),
                new Countdown(desk.clock(), request.dueAt(), "applicant.completion.left")));
        if (link) {
            Anchor answer = new Anchor(Pages.dossier(dossier.id()), ViewLanguage.text("applicant.editor.toDossier"));
            answer.setRouterIgnore(false);
            add(new Paragraph(answer));
        }
    }

    /** The closing by the reader's own clock, where that is another one: in La Réunion, in Hanoï. */
    private static void tellOwn(Paragraph own, LocalDateTime closing, ZoneId zone) {
        String words = Formats.forReader(closing, zone);
        own.setText(words == null ? "" : words);
        own.setVisible(words != null);
    }
}
