package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.tabs.TabSheet;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.files.Files;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Forms;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.reviews.Reviews;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.dossier.AnswersPanel;
import org.passerelle.ui.dossier.DocumentsPanel;
import org.passerelle.ui.dossier.LettersPanel;
import org.passerelle.ui.dossier.OpinionsPanel;
import org.passerelle.ui.dossier.PartnersPanel;
import org.passerelle.ui.dossier.ProcessPanel;
import org.passerelle.ui.dossier.SheetsPanel;
import org.passerelle.ui.dossier.TrailPanel;
import org.passerelle.workflow.ProcessPictures;
import org.springframework.stereotype.Component;

/** The tabs of a dossier, each read from its service when it is opened first. */
@Component
class DossierTabs {

    private final DossierFile file;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Organisations organisations;
    private final Forms forms;
    private final Files files;
    private final FundingTab funding;
    private final IssuedDocuments letters;
    private final ProcessPictures pictures;

    DossierTabs(
            DossierFile file,
            Consultations consultations,
            Reviews reviews,
            Organisations organisations,
            Forms forms,
            Files files,
            FundingTab funding,
            IssuedDocuments letters,
            ProcessPictures pictures) {
        this.file = file;
        this.consultations = consultations;
        this.reviews = reviews;
        this.organisations = organisations;
        this.forms = forms;
        this.files = files;
        this.funding = funding;
        this.letters = letters;
        this.pictures = pictures;
    }

    TabSheet of(Actor actor, Dossier dossier, Call call) {
        CallDefinition definition = call.definition();
        ZoneId zone = definition.zone();
        TabSheet sheet = new TabSheet();
        add(
                sheet,
                "content",
                () -> new AnswersPanel(
                        forms.get(Forms.DOSSIER, definition.formVersion()),
                        new Answers(dossier.answers().values())));
        add(sheet, "funding", () -> funding.of(actor, dossier, call));
        add(sheet, "partners", () -> new PartnersPanel(dossier, organisations));
        add(sheet, "opinions", () -> new OpinionsPanel(consultations.of(actor, dossier.id()), zone));
        add(sheet, "sheets", () -> new SheetsPanel(reviews.of(actor, dossier.id()), definition.grid(), zone));
        add(sheet, "documents", () -> documents(actor, dossier, zone));
        add(sheet, "process", () -> new ProcessPanel(pictures.of(actor, dossier.id(), ViewLanguage.current()), zone));
        add(sheet, "trail", () -> new TrailPanel(file.trail(actor, dossier.id()), "stage", zone));
        return sheet;
    }

    private Div documents(Actor actor, Dossier dossier, ZoneId zone) {
        return new Div(
                new H3(ViewLanguage.text("dossier.documents.caption")),
                new DocumentsPanel(file.attachments(actor, dossier.id()), files, zone),
                new H3(ViewLanguage.text("letters.caption")),
                new LettersPanel(letters.of(actor, dossier.id()), letters, actor, zone));
    }

    /** Fills a tab when it is opened first. */
    private static void add(TabSheet sheet, String name, Supplier<com.vaadin.flow.component.Component> content) {
        Div panel = new Div();
        panel.addClassName("tab-panel");
        int index = sheet.getTabCount();
        sheet.add(ViewLanguage.text("dossier.tab." + name), panel);
        sheet.addSelectedChangeListener(change -> {
            if (sheet.getSelectedIndex() == index) {
                fill(panel, name, content);
            }
        });
        if (index == 0) {
            fill(panel, name, content);
        }
    }

    private static void fill(Div panel, String name, Supplier<com.vaadin.flow.component.Component> content) {
        if (panel.getComponentCount() == 0) {
            H2 title = new H2(ViewLanguage.text("dossier.tab." + name));
            title.addClassName("visually-hidden");
            panel.add(title, content.get());
        }
    }
}
