package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.function.Supplier;

/** Tabs whose content is made when each is opened first, under a heading that is heard and not seen. */
public final class LazyTabs extends TabSheet {

    private static final String NO_STOP =
            "requestAnimationFrame(() => this.shadowRoot.querySelector('[part=content]')?.removeAttribute('tabindex'))";

    /** The page scrolls, not the content: what stands around it is no stop of the keyboard. */
    public LazyTabs() {
        addAttachListener(attached -> getElement().executeJs(NO_STOP));
    }

    public LazyTabs with(String title, Supplier<? extends Component> content) {
        Div panel = new Div();
        panel.addClassName("tab-panel");
        int index = getTabCount();
        add(title, panel);
        addSelectedChangeListener(change -> {
            if (getSelectedIndex() == index) {
                fill(panel, title, content);
            }
        });
        if (index == 0) {
            fill(panel, title, content);
        }
        return this;
    }

    /** Shows the tab of this title and puts the focus on it. */
    public void open(String title) {
        for (int i = 0; i < getTabCount(); i++) {
            if (getTabAt(i).getLabel().equals(title)) {
                setSelectedIndex(i);
                getTabAt(i).getElement().callJsFunction("focus");
            }
        }
    }

    private static void fill(Div panel, String title, Supplier<? extends Component> content) {
        if (panel.getComponentCount() == 0) {
            H2 heading = new H2(title);
            heading.addClassName("visually-hidden");
            panel.add(heading, content.get());
        }
    }
}
