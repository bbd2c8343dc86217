package org.passerelle.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.passerelle.files.FileId;
import org.passerelle.files.Files;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Verification;
import org.passerelle.people.Verifications;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
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
import org.passerelle.ui.component.Tone;

/** The organisations that registered themselves and wait to be verified, the first deadline first. */
@Route(value = WorkPaths.VERIFICATIONS, layout = MainLayout.class)
@Menu(title = "verifications.menu", order = 64)
@RolesAllowed({"ADMIN", "CASE_OFFICER"})
class VerificationsView extends PageView implements BeforeEnterObserver {

    private final transient Verifications verifications;
    private final transient Files files;
    private final transient CurrentActor current;
    private final transient Clock clock;
    private final Div list = new Div();

    VerificationsView(Verifications verifications, Files files, CurrentActor current, Clock clock) {
        this.verifications = verifications;
        this.files = files;
        this.current = current;
        this.clock = clock;
        heading(ViewLanguage.text("verifications.title")).lead(ViewLanguage.text("verifications.lead"));
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        draw();
    }

    private void draw() {
        list.removeAll();
        List<Verification> waiting = verifications.waiting(current.get());
        list.add(
                waiting.isEmpty()
                        ? new EmptyState(
                                ViewLanguage.text("verifications.none"), ViewLanguage.text("verifications.noneHint"))
                        : table().show(waiting));
    }

    private DataTable<Verification> table() {
        return new DataTable<Verification>(ViewLanguage.text("verifications.title"))
                .captionHidden()
                .column(ViewLanguage.text("verifications.organisation"), Verification::name)
                .code(
                        ViewLanguage.text("organisation.siret"),
                        waiting -> waiting.siret() == null ? "" : waiting.siret())
                .column(ViewLanguage.text("verifications.by"), Verification::askedBy)
                .component(ViewLanguage.text("verifications.proof"), this::proof)
                .component(ViewLanguage.text("verifications.due"), this::due)
                .component(ViewLanguage.text("members.acts"), this::acts)
                .late(this::isLate);
    }

    private Component proof(Verification waiting) {
        DownloadHandler handler = DownloadHandler.fromInputStream(event -> open(waiting));
        return new Anchor(handler, AttachmentType.DOWNLOAD, waiting.proofName());
    }

    /** The right is asked again as it is opened: what does not wait any more is not there. */
    private DownloadResponse open(Verification asked) {
        StoredFile stored = verifications.waiting(current.get()).stream()
                .filter(waiting -> waiting.organisation().equals(asked.organisation()))
                .flatMap(waiting -> Optional.ofNullable(waiting.proof()).stream())
                .flatMap(proof -> files.find(new FileId(proof)).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, asked.organisation()));
        return new DownloadResponse(files.stream(stored.id()), stored.name(), stored.mediaType(), stored.size());
    }

    private Component due(Verification waiting) {
        Span day = new Span(Formats.shortDue(waiting.due(), clock.getZone()));
        return isLate(waiting) ? new Div(day, new Badge(ViewLanguage.text("verifications.late"), Tone.BAD)) : day;
    }

    private boolean isLate(Verification waiting) {
        return !waiting.due().isAfter(clock.instant());
    }

    private Component acts(Verification waiting) {
        Button accept = new Button(ViewLanguage.text("verifications.accept"), click -> {
            verifications.accept(current.get(), waiting.organisation());
            draw();
        });
        accept.setAriaLabel(ViewLanguage.text("verifications.acceptName", waiting.name()));
        Button refuse = new Button(ViewLanguage.text("verifications.refuse"), click -> ask(waiting));
        refuse.setAriaLabel(ViewLanguage.text("verifications.refuseName", waiting.name()));
        refuse.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div acts = new Div(accept, refuse);
        acts.addClassName("actions");
        return acts;
    }

    private void ask(Verification waiting) {
        Confirm.askWithReason(
                About.NOTHING,
                ViewLanguage.text("verifications.refuseTitle", waiting.name()),
                ViewLanguage.text("verifications.refuseHint"),
                ViewLanguage.text("verifications.refuse"),
                reason -> {
                    verifications.refuse(current.get(), waiting.organisation(), reason);
                    draw();
                });
    }
}
