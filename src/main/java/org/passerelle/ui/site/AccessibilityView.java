package org.passerelle.ui.site;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.passerelle.ui.MainLayout;

/** The declaration of accessibility: what was checked, what is not right yet, whom to tell. */
@Route(value = "accessibility", layout = MainLayout.class)
@AnonymousAllowed
class AccessibilityView extends TextPage {

    AccessibilityView() {
        super("site.accessibility", 4);
    }
}
