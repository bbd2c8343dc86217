package org.passerelle.ui.reviewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.letters.ReviewPacks;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Calibrations;
import org.passerelle.reviews.ConsensusNotes;
import org.passerelle.reviews.Recusals;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Beside;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeptAreas;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.MadeFileLink;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.ScoreWords;
import org.passerelle.ui.component.VisibilityTable;
import org.passerelle.ui.dossier.ConsensusPanel;
import org.passerelle.ui.dossier.DossierReading;
import org.passerelle.ui.dossier.SheetsPanel;
import org.passerelle.ui.security.SignInAgain;

/** One score sheet: the dossier beside the grid, the total as it stands; it saves itself until it is locked. */
@Route(value = SheetsView.PATH, layout = MainLayout.class)
@RolesAllowed(StaffRoles.REVIEWER)
class SheetView extends PageView implements HasUrlParameter<String> {

    private final transient Reviews reviews;
    private final transient Recusals recusals;
    private final transient ReviewPacks packs;
    private final transient ConsensusNotes consensus;
    private final transient Calibrations calibrations;
    private final transient Rights rights;
    private final transient Calls calls;
    private final transient DossierReading reading;
    private final transient Clock clock;
    private final transient Actor actor;
    private final Paragraph total = new Paragraph();
    private final Paragraph saved = new Paragraph();

    SheetView(
            Reviews reviews,
            Recusals recusals,
            ReviewPacks packs,
            ConsensusNotes consensus,
            Calibrations calibrations,
            Rights rights,
            Calls calls,
            DossierReading reading,
            Clock clock,
            CurrentActor current) {
        this.reviews = reviews;
        this.recusals = recusals;
        this.packs = packs;
        this.consensus = consensus;
        this.calibrations = calibrations;
        this.rights = rights;
        this.calls = calls;
        this.reading = reading;
        this.clock = clock;
        this.actor = current.get();
        total.addClassNames("total", "numbers");
        total.getElement().setAttribute("role", "status");
        saved.addClassNames("small", "soft");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        removeAll();
        Dossier dossier = reading.dossier(actor, id);
        Assignment own = reviews.own(actor, dossier.id())
                .filter(Assignment::hasAccepted)
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, dossier.id()));
        CallDefinition call = calls.get(dossier.call()).definition();
        if (!own.isLocked() && calibrations.isAwaited(actor, dossier.call())) {
            event.forwardTo(CalibratingView.PATH + "/" + call.code());
            return;
        }
        heading(ViewLanguage.text("sheet.title"))
                .overDossier(dossier.name(), dossier.title())
                .lead(
                        own.isLocked()
                                ? ViewLanguage.text("sheet.isLocked")
                                : ViewLanguage.text("sheet.lead", Formats.due(own.dueAt(), call.zone())));
        add(new Beside(
                reading.of(actor, dossier),
                own.isLocked() ? locked(dossier, call, own) : grid(dossier, call, own.sheet()),
                own.isLocked() ? "beside.toSheets" : "beside.toSheet"));
        if (call.procedure().review().calibration()) {
            add(new Paragraph(CalibratingView.link(call)));
        }
        add(VisibilityTable.folded(call));
    }

    private Section locked(Dossier dossier, CallDefinition call, Assignment own) {
        List<Assignment> sheets = reviews.of(actor, dossier.id());
        Section section = new Section(
                new H2(ViewLanguage.text("sheet.all")),
                new SheetsPanel(sheets, call.grid(), call.zone())
                        .over(reviews.mean(actor, dossier.id()).orElse(null)),
                new ConsensusPanel(consensus, rights, actor, dossier.id(), sheets, ConsensusNotes.isOpen(dossier)));
        if (Recusals.mayDeclare(dossier, own)) {
            Div line = new Div(words("sheet.noticedLater"), conflict(dossier));
            line.addClassName("declared");
            section.add(line);
        }
        return section;
    }

    private Section grid(Dossier dossier, CallDefinition call, ScoreSheet sheet) {
        SheetForm[] form = new SheetForm[1];
        KeptAreas kept = new KeptAreas();
        SheetKeeper keeper = new SheetKeeper(reviews, actor, dossier.id(), sheet, () -> show(call, form[0]));
        Runnable keep = () -> {
            keep(keeper, call, form[0]);
            kept.saved();
        };
        form[0] = new SheetForm(call.grid(), dossier.plan().requested(), sheet, kept, keep);
        keeper.keeps(form[0]);
        show(call, form[0]);
        Button lock = new Button(ViewLanguage.text("sheet.lock"), click -> {
            if (form[0].check()) {
                lock(dossier, call, keeper, form[0]);
            }
        });
        lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div bar = new Div(total, lock, saved);
        bar.addClassName("sheet-bar");
        LocalCopy copy = kept.keptBy(actor.personId().value(), dossier.id().value(), call.zone(), keep, form[0]);
        copy.add(new SignInAgain(actor, copy, SheetsView.PATH + "/" + dossier.id()));
        Section section =
                new Section(new H2(ViewLanguage.text("sheet.yours")), declared(dossier), keeper.clashes(), copy, bar);
        section.addClassNames("card", "stays");
        return section;
    }

    /** What was declared with the acceptance, and the way to take it back. */
    private Div declared(Dossier dossier) {
        MadeFileLink pack = MadeFileLink.pdf(
                () -> packs.of(actor, dossier.id(), ViewLanguage.current()),
                FileName.of(dossier.name(), ViewLanguage.text("sheet.packName"), "pdf"),
                ViewLanguage.text("sheet.pack"));
        Div line = new Div(words("sheet.declared"), conflict(dossier), pack);
        line.addClassName("declared");
        return line;
    }

    private Button conflict(Dossier dossier) {
        Button conflict = new Button(
                ViewLanguage.text("invitation.conflict"),
                click -> Recusing.ask(ground -> {
                    recusals.declare(actor, dossier.id(), ground);
                    Message.done(ViewLanguage.text("invitation.recused"));
                    getUI().ifPresent(ui -> ui.navigate(SheetsView.class));
                }));
        conflict.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return conflict;
    }

    private static Paragraph words(String key) {
        Paragraph words = new Paragraph(ViewLanguage.text(key));
        words.addClassNames("small", "soft");
        return words;
    }

    private void keep(SheetKeeper keeper, CallDefinition call, SheetForm form) {
        keeper.save();
        saved.setText(ViewLanguage.text(
                "sheet.saved",
                LocalTime.ofInstant(clock.instant(), call.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()));
        show(call, form);
    }

    /** Sets the total only where it changed, so that it is announced once. */
    private void show(CallDefinition call, SheetForm form) {
        String words = ViewLanguage.text(
                "sheet.total",
                ScoreWords.of100(form.sheet().total(call.grid())),
                form.scored(),
                call.grid().size());
        if (!words.equals(total.getText())) {
            total.setText(words);
        }
    }

    private void lock(Dossier dossier, CallDefinition call, SheetKeeper keeper, SheetForm form) {
        ScoreSheet sheet = form.sheet();
        Confirm.ask(
                ViewLanguage.text("sheet.confirm.title"),
                ViewLanguage.text("sheet.confirm", ScoreWords.of100(sheet.total(call.grid()))),
                ViewLanguage.text("sheet.lock"),
                () -> {
                    try {
                        reviews.lock(actor, dossier.id(), keeper.read(), sheet);
                    } catch (Refusal refusal) {
                        readAgain(refusal, keeper);
                        return;
                    }
                    Message.done(ViewLanguage.text("sheet.done", dossier.name()));
                    getUI().ifPresent(ui -> ui.navigate(SheetsView.class));
                });
    }

    /** Another page saved something that stood nowhere here: it is shown, and nothing is locked before it is read. */
    private static void readAgain(Refusal refusal, SheetKeeper keeper) {
        if (refusal.code() != RefusalCode.STALE_VERSION) {
            throw refusal;
        }
        keeper.save();
    }
}
