package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.passerelle.desk.Batch;
import org.passerelle.desk.Batches;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;

/** The reader's own acts on many dossiers, to come back to. */
@Route(value = WorkPaths.BATCHES, layout = MainLayout.class)
@RolesAllowed({StaffRoles.CASE_OFFICER, StaffRoles.CALL_MANAGER})
class BatchesView extends PageView {

    private static final int MANY = 50;

    BatchesView(Batches batches, CurrentActor current, Clock clock) {
        heading(ViewLanguage.text("batch.mine")).lead(ViewLanguage.text("batch.listLead"));
        List<Batch> latest = batches.latest(current.get(), MANY);
        add(
                latest.isEmpty()
                        ? new EmptyState(ViewLanguage.text("batch.listNone"), ViewLanguage.text("batch.listNoneHint"))
                        : new DataTable<Batch>(ViewLanguage.text("batch.mine"))
                                .captionHidden()
                                .component(ViewLanguage.text("batch.act"), BatchesView::link)
                                .column(
                                        ViewLanguage.text("batch.stage"),
                                        batch -> ViewLanguage.word("batchStage", batch.stage()))
                                .code(
                                        ViewLanguage.text("batch.preparedAt"),
                                        batch -> Formats.dateTime(batch.preparedAt(), clock.getZone()))
                                .show(latest));
    }

    private static Component link(Batch batch) {
        Anchor link = new Anchor(WorkPaths.BATCHES + "/" + batch.id(), BatchView.called(batch));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
