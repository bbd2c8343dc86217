package org.passerelle.workbooks;

import java.io.InputStream;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.Files;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;

/**
 * The budget and the funding plan of a dossier as a spreadsheet (XLSX, ECMA-376), for whoever may read the dossier. What
 * is read changes nothing: the writer sees it first, and saves it like any other change of the plan.
 */
@Service
public class BudgetWorkbooks {

    /** A budget of the most lines takes some fifty kilobytes. */
    public static final int MOST_BYTES = 2_000_000;

    private final DossierFile dossiers;
    private final Calls calls;
    private final Files files;
    private final Texts texts;

    BudgetWorkbooks(DossierFile dossiers, Calls calls, Files files, Texts texts) {
        this.dossiers = dossiers;
        this.calls = calls;
        this.files = files;
        this.texts = texts;
    }

    /** The budget as it stands, in the reader's language. */
    public byte[] of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return new BudgetWriter(words(actor), layout(dossier)).write(dossier.plan());
    }

    /** The same sheets with nothing in them, to be filled away from the service. */
    public byte[] template(Actor actor, DossierId id) {
        Dossier dossier = dossiers.read(actor, id);
        return new BudgetWriter(words(actor), layout(dossier)).write(FundingPlan.empty());
    }

    /**
     * The plan that a workbook holds, whole.
     *
     * @throws Refusal CONTENT with what is wrong in the file, or every cell that is wrong ({@link WorkbookProblem})
     */
    public FundingPlan read(Actor actor, DossierId id, String name, InputStream content) {
        Dossier dossier = dossiers.read(actor, id);
        Sheets sheets = Sheets.read(files.judged(name, content, MOST_BYTES));
        return new BudgetReader(sheets, words(actor), layout(dossier)).read();
    }

    private BudgetLayout layout(Dossier dossier) {
        return BudgetLayout.of(calls.get(dossier.call()).definition(), dossier.plan());
    }

    private BudgetWords words(Actor actor) {
        return new BudgetWords(texts, actor.language());
    }
}
