package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.calls.Call;
import org.passerelle.files.FileKind;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.UiErrors;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.BudgetFrame;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.MadeFileLink;
import org.passerelle.ui.component.VaadinWords;
import org.passerelle.workbooks.BudgetWorkbooks;

/** The budget as a spreadsheet: as it stands, empty to be filled, and back in once its changes were seen. */
final class WorkbookBox extends NativeDetails {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Draft draft;
    private final transient BudgetFrame frame;
    private final Paragraph problem = new Paragraph();
    private final FindingsPanel wrong = new FindingsPanel();
    private final Announcement said = Announcement.status();

    /** @param adopt takes over an imported plan; absent where the dossier is only read */
    WorkbookBox(DossierDesk desk, Draft draft, Call call, BudgetFrame frame, Optional<Consumer<FundingPlan>> adopt) {
        this.desk = desk;
        this.draft = draft;
        this.frame = frame;
        actor = desk.current().get();
        setSummaryText(ViewLanguage.text("workbook.title"));
        addClassName("workbook");
        Div links = new Div(link("workbook.export", "workbook.file", call));
        links.addClassName("actions");
        Div body = new Div(links);
        body.addClassName("stack");
        adopt.ifPresent(taking -> {
            links.add(link("workbook.template", "workbook.file.template", call));
            body.add(help(), problem, wrong, upload(taking), said);
        });
        setContent(body);
        forget();
    }

    private MadeFileLink link(String words, String name, Call call) {
        BudgetWorkbooks workbooks = desk.workbooks();
        boolean template = words.equals("workbook.template");
        return new MadeFileLink(
                FileKind.XLSX.mediaType(),
                () -> template
                        ? workbooks.template(actor, draft.dossier().id())
                        : workbooks.of(actor, draft.dossier().id()),
                ViewLanguage.text(name, call.code()),
                ViewLanguage.text(words));
    }

    private static Paragraph help() {
        Paragraph help =
                new Paragraph(ViewLanguage.text("workbook.import.help", Formats.limit(BudgetWorkbooks.MOST_BYTES)));
        help.addClassNames("small", "soft");
        return help;
    }

    private Upload upload(Consumer<FundingPlan> adopt) {
        problem.addClassName("form-error");
        problem.getElement().setAttribute("role", "alert");
        Upload upload = new Upload(event -> receive(event, adopt));
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFileSize(BudgetWorkbooks.MOST_BYTES);
        upload.setI18n(VaadinWords.upload(BudgetWorkbooks.MOST_BYTES));
        Button button = new Button(ViewLanguage.text("workbook.import"));
        button.addClickListener(click -> forget());
        upload.setUploadButton(button);
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage(), List.of()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a screen that has gone needs nothing
    private void receive(UploadEvent event, Consumer<FundingPlan> adopt) throws IOException {
        try (InputStream content = event.getInputStream()) {
            FundingPlan plan = desk.workbooks().read(actor, draft.dossier().id(), event.getFileName(), content);
            event.getUI().access(() -> preview(plan, adopt));
        } catch (Refusal refusal) {
            event.getUI().access(() -> refuse(refusal));
        }
    }

    private void preview(FundingPlan plan, Consumer<FundingPlan> adopt) {
        forget();
        FundingPlan before = draft.dossier().plan();
        if (plan.equals(before)) {
            said.say(ViewLanguage.text("workbook.import.same"));
            return;
        }
        WorkbookPreview.ask(before, plan, frame, () -> {
            adopt.accept(plan);
            said.say(ViewLanguage.text("workbook.import.done"));
        });
    }

    private void refuse(Refusal refusal) {
        List<Finding> findings = refusal.findings();
        tell(
                findings.isEmpty()
                        ? UiErrors.words(refusal)
                        : ViewLanguage.text("workbook.import.wrong", findings.size()),
                findings);
    }

    private void tell(String words, List<Finding> findings) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        wrong.show(findings);
        wrong.setVisible(!findings.isEmpty());
    }

    private void forget() {
        tell("", List.of());
    }
}
