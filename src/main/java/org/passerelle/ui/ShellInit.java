package org.passerelle.ui;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.ui.component.Today;
import org.springframework.stereotype.Component;

/** Gives each screen its language, its words for a lost connection, and the one place that tells faults. */
@Component
final class ShellInit implements VaadinServiceInitListener {

    private final transient Texts texts;
    private final transient Clock clock;

    ShellInit(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        Today.of(event.getSource(), clock);
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new UiErrors()));
        event.getSource().addUIInitListener(init -> prepare(init.getUI()));
    }

    private void prepare(UI ui) {
        Language language = ViewLanguage.chosen(ui.getSession()).orElseGet(() -> Language.of(ui.getLocale()));
        ui.setLocale(language.locale());
        ReconnectDialogConfiguration lost = ui.getReconnectDialogConfiguration();
        lost.setDialogText(texts.get(language, "shell.connectionLost"));
        lost.setDialogTextGaveUp(texts.get(language, "shell.connectionGone"));
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        Language language = Language.of(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get(language, "shell.sessionExpired"));
        messages.setSessionExpiredMessage(texts.get(language, "shell.sessionExpiredHint"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get(language, "shell.fault"));
        messages.setInternalErrorMessage(texts.get(language, "shell.faultHint"));
        messages.setCookiesDisabledCaption(texts.get(language, "shell.cookies"));
        messages.setCookiesDisabledMessage(texts.get(language, "shell.cookiesHint"));
        return messages;
    }
}
