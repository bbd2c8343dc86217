package org.passerelle.ui.site;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;

/** The first page. */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "site.home.menu", order = 100)
@AnonymousAllowed
class HomeView extends PageView {

    HomeView() {
        heading(ViewLanguage.text("site.home.title")).lead(ViewLanguage.text("site.home.lead"));
        add(new EmptyState(ViewLanguage.text("site.home.noCall"), ViewLanguage.text("site.home.noCallHint")));
    }
}
