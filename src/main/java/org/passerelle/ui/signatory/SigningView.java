package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.Tone;

/** The calls with decisions to sign, and those whose decisions are signed. */
@Route(value = SigningView.PATH, layout = MainLayout.class)
@Menu(title = "decisions.menu", order = 40)
@RolesAllowed({
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUDITOR
})
class SigningView extends PageView {

    static final String PATH = "decisions";

    SigningView(Signatures signatures, CurrentActor current) {
        heading(ViewLanguage.text("decisions.title")).lead(ViewLanguage.text("decisions.lead"));
        List<Signatures.Count> folders = signatures.counts(current.get());
        add(
                folders.isEmpty()
                        ? new EmptyState(ViewLanguage.text("decisions.none"), ViewLanguage.text("decisions.noneHint"))
                        : table().show(folders));
    }

    private static DataTable<Signatures.Count> table() {
        return new DataTable<Signatures.Count>(ViewLanguage.text("decisions.caption"))
                .captionHidden()
                .component(
                        ViewLanguage.text("committee.call"),
                        folder -> Links.call(PATH, folder.call().definition()))
                .component(ViewLanguage.text("committee.state"), SigningView::state)
                .number(ViewLanguage.text("decisions.toSign"), folder -> Integer.toString(folder.toSign()))
                .number(ViewLanguage.text("decisions.signed"), folder -> Integer.toString(folder.signed()));
    }

    private static Component state(Signatures.Count folder) {
        if (folder.isReady()) {
            return new Badge(ViewLanguage.text("decisions.state.ready"), Tone.WAITING);
        }
        return folder.toSign() == 0
                ? new Badge(ViewLanguage.text("decisions.state.signed"), Tone.GOOD)
                : new Badge(ViewLanguage.text("decisions.state.inSession"), Tone.PLAIN);
    }
}
