package org.passerelle.ui.notices;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.passerelle.notices.Mailbox;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;

/** Says beside the promise of a mail where it is read in the demonstration, from which none leaves; not there elsewhere. */
public final class DemoMails extends Div {

    public DemoMails(Mailbox mailbox) {
        addClassNames("small", "soft");
        setVisible(mailbox.isOpen());
        add(
                new Paragraph(ViewLanguage.text("demoMails.where")),
                new Paragraph(new Anchor(WorkPaths.MAILS, ViewLanguage.text("demoMails.all"))),
                new Paragraph(new Anchor(MailboxView.PATH, ViewLanguage.text("demoMails.own"))));
    }
}
