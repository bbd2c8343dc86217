package org.passerelle.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import java.util.function.BooleanSupplier;
import org.passerelle.ui.ViewLanguage;

/**
 * Stands on a page that is saved by a button, and asks whoever leaves it with something unsaved: by a link or the browser's
 * way back with a dialog of ours, by closing the window or to another site with the browser's own question.
 */
public final class LeaveGuard extends Div implements BeforeLeaveObserver {

    private static final String LISTEN =
            """
            this.ask = event => { if (this.unsaved && this.isConnected) event.preventDefault(); };
            window.addEventListener('beforeunload', this.ask);
            """;

    private final transient BooleanSupplier unsaved;
    private boolean done;

    /** @param unsaved whether the page holds anything that was changed and not saved */
    public LeaveGuard(BooleanSupplier unsaved) {
        this.unsaved = unsaved;
        getElement().setAttribute("hidden", true);
    }

    /** Something was changed: the browser is told whether there is anything to ask about. */
    public void changed() {
        getElement().executeJs("this.unsaved = $0", isUnsaved());
    }

    /** The act that the page is for is done: nobody is asked any more. */
    public void done() {
        done = true;
        changed();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isUnsaved()) {
            new Question(event.postpone()).ask();
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().executeJs(LISTEN);
    }

    private boolean isUnsaved() {
        return !done && unsaved.getAsBoolean();
    }

    /** To stay is what Enter and Escape do: nothing is lost by a key pressed too many. */
    private final class Question extends AlertDialog {

        private final Button stay;

        Question(BeforeLeaveEvent.ContinueNavigationAction way) {
            super(ViewLanguage.text("leave.title"), new Paragraph(ViewLanguage.text("leave.consequence")));
            stay = new Button(ViewLanguage.text("leave.stay"), click -> close());
            stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button leave = new Button(ViewLanguage.text("leave.act"), click -> {
                LeaveGuard.this.done();
                close();
                way.proceed();
            });
            getFooter().add(leave, stay);
            setCloseOnOutsideClick(false);
            addOpenedChangeListener(change -> {
                if (!change.isOpened() && !done) {
                    way.cancel();
                }
            });
        }

        void ask() {
            openOn(stay);
        }
    }
}
