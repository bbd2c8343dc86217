package org.passerelle.ui.officer;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.calls.CallId;
import org.passerelle.desk.Batch;
import org.passerelle.desk.Batches;
import org.passerelle.desk.Officers;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Offered;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.About;
import org.springframework.stereotype.Component;

/** Prepares an act on many dossiers: asks what it takes, then leads to the page that shows what will happen. */
@Component
class BatchDesk {

    private final Batches batches;
    private final Officers officers;
    private final Distributions distributions;
    private final Forms forms;
    private final Rights rights;

    BatchDesk(Batches batches, Officers officers, Distributions distributions, Forms forms, Rights rights) {
        this.batches = batches;
        this.officers = officers;
        this.distributions = distributions;
        this.forms = forms;
        this.rights = rights;
    }

    boolean mayDo(Actor actor, Batch.Kind kind) {
        return rights.allows(actor, kind.act());
    }

    void judgeAdmissible(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        BatchDialogs.admissible(form(), answers -> {
            batches.judge(actor, id, chosen, true, List.of(), answers);
            show(id);
        });
    }

    void judgeInadmissible(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        BatchDialogs.inadmissible(form(), (List<String> reasons, Map<String, Object> answers) -> {
            batches.judge(actor, id, chosen, false, reasons, answers);
            show(id);
        });
    }

    void assign(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        BatchDialogs.reviewers(distributions.offered(actor, chosen), pool -> {
            batches.assign(
                    actor, id, chosen, pool.stream().map(Offered::reviewer).toList());
            show(id);
        });
    }

    /** What the distribution of a call proposes. */
    void distribute(Actor actor, CallId call) {
        UUID id = UUID.randomUUID();
        batches.distribute(actor, id, call);
        show(id);
    }

    void remind(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        batches.remind(actor, id, chosen);
        show(id);
    }

    void ask(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        new AskDialog((words, language) -> {
                    batches.ask(actor, id, chosen, words, language);
                    show(id);
                })
                .open();
    }

    void prepareSyntheses(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        batches.prepareSyntheses(actor, id, chosen);
        show(id);
    }

    void handOver(Actor actor, List<DossierId> chosen) {
        handOver(actor, chosen, officers.all(actor));
    }

    /** @param among those to whom the dossiers can go */
    void handOver(Actor actor, List<DossierId> chosen, List<Officers.Line> among) {
        UUID id = UUID.randomUUID();
        new HandOverDialog(About.NOTHING, among, (to, reason) -> {
                    batches.handOver(actor, id, chosen, to.profile().person(), reason);
                    show(id);
                })
                .open();
    }

    void chooseOfficers(Actor actor, List<DossierId> chosen) {
        UUID id = UUID.randomUUID();
        batches.chooseOfficers(actor, id, chosen);
        show(id);
    }

    private Form form() {
        return forms.get(Forms.ADMISSIBILITY);
    }

    private static void show(UUID id) {
        UI.getCurrent().navigate(WorkPaths.BATCHES + "/" + id);
    }
}
