package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.Unread;
import org.passerelle.notices.UndeliveredMails;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Verification;
import org.passerelle.people.Verifications;
import org.passerelle.questions.Question;
import org.passerelle.questions.Questions;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Formats;
import org.springframework.stereotype.Component;

/** What waits for an officer beside the tasks: questions to answer, organisations to verify, mails that did
 * not arrive, messages to read, the first one first. */
@Component
class OtherWork {

    private final Questions questions;
    private final Verifications verifications;
    private final Exchanges exchanges;
    private final UndeliveredMails mails;
    private final Rights rights;
    private final Clock clock;

    OtherWork(
            Questions questions,
            Verifications verifications,
            Exchanges exchanges,
            UndeliveredMails mails,
            Rights rights,
            Clock clock) {
        this.questions = questions;
        this.verifications = verifications;
        this.exchanges = exchanges;
        this.mails = mails;
        this.rights = rights;
        this.clock = clock;
    }

    /** One line for each kind of which something waits; nothing to see where nothing does. */
    UnorderedList of(Actor actor) {
        UnorderedList list = new UnorderedList();
        list.addClassName("section");
        if (rights.allows(actor, Act.ANSWER_QUESTION)) {
            line(
                    list,
                    "worklist.questions",
                    WorkPaths.QUESTIONS,
                    questions.waiting(actor).stream().map(Question::due).toList());
        }
        if (rights.allows(actor, Act.VERIFY_ORGANISATIONS)) {
            line(
                    list,
                    "worklist.verifications",
                    WorkPaths.VERIFICATIONS,
                    verifications.waiting(actor).stream().map(Verification::due).toList());
        }
        if (rights.allows(actor, Act.MEND_MAIL)) {
            mails.beside(actor)
                    .ifPresent(beside -> since(
                            list,
                            WorkPaths.UNDELIVERED,
                            ViewLanguage.text("worklist.undelivered", beside.many()),
                            beside.since()));
        }
        if (rights.allows(actor, Act.ASK_INFORMATION)) {
            unread(list, exchanges.waiting(actor));
        }
        list.setVisible(list.getChildren().findAny().isPresent());
        return list;
    }

    private void unread(UnorderedList list, List<Unread> waiting) {
        if (!waiting.isEmpty()) {
            since(
                    list,
                    WorkPaths.UNREAD,
                    ViewLanguage.text("worklist.unread", waiting.size()),
                    waiting.get(0).since());
        }
    }

    private void since(UnorderedList list, String path, String words, Instant oldest) {
        Anchor link = new Anchor(path, words);
        link.setRouterIgnore(false);
        Span since = new Span(" " + ViewLanguage.text("worklist.unreadSince", Formats.date(oldest, clock.getZone())));
        since.addClassName("soft");
        list.add(new ListItem(link, since));
    }

    /** @param dues the deadlines, the first one first */
    private void line(UnorderedList list, String key, String path, List<Instant> dues) {
        if (dues.isEmpty()) {
            return;
        }
        Anchor link = new Anchor(path, ViewLanguage.text(key, dues.size()));
        link.setRouterIgnore(false);
        boolean late = dues.get(0).isBefore(clock.instant());
        Span due = new Span(" "
                + ViewLanguage.text(
                        late ? "worklist.firstLate" : "worklist.firstDue", Formats.due(dues.get(0), clock.getZone())));
        due.addClassName(late ? "late" : "soft");
        list.add(new ListItem(link, due));
    }
}
