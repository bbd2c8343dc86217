package org.passerelle.notices;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealAssigned;
import org.passerelle.awards.AppealDecided;
import org.passerelle.awards.AppealEnded;
import org.passerelle.awards.AppealLodged;
import org.passerelle.awards.AppealSilent;
import org.passerelle.awards.AppealTakenBack;
import org.passerelle.awards.Appeals;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an applicant and the officers what happens to an appeal, and its appraiser that it is to be examined. */
@Component
class AppealNotices {

    private final Recipients recipients;
    private final Appeals appeals;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Texts texts;

    AppealNotices(Recipients recipients, Appeals appeals, DossierFile dossiers, Calls calls, Texts texts) {
        this.recipients = recipients;
        this.appeals = appeals;
        this.dossiers = dossiers;
        this.calls = calls;
        this.texts = texts;
    }

    @EventListener
    void on(AppealLodged event) {
        Dossier dossier = dossiers.get(event.dossier());
        recipients.applicant(dossier, "appeal.received", about(event.appeal()));
        recipients.officers(dossier, "appeal.lodged", about(event.appeal()));
    }

    @EventListener
    void on(AppealAssigned event) {
        recipients.officer(event.appraiser(), "appeal.assigned", about(event.appeal()));
    }

    @EventListener
    void on(AppealDecided event) {
        toApplicant(event.dossier(), "appeal.answered", event.appeal());
    }

    @EventListener
    void on(AppealSilent event) {
        toApplicant(event.dossier(), "appeal.silent", event.appeal());
    }

    @EventListener
    void on(AppealTakenBack event) {
        recipients.officers(dossiers.get(event.dossier()), "appeal.takenBack", about(event.appeal()));
    }

    @EventListener
    void on(AppealEnded event) {
        Dossier dossier = dossiers.get(event.dossier());
        Map<String, Object> about = about(event.appeal());
        if (event.why() == AppealEnded.Why.CALL_CANCELLED) {
            recipients.applicant(dossier, "appeal.callCancelled", about);
        }
        about.put("why", event.why().name());
        recipients.officers(dossier, "appeal.ended", about);
    }

    private void toApplicant(DossierId id, String key, UUID appeal) {
        recipients.applicant(dossiers.get(id), key, about(appeal));
    }

    /** Its number; the words of an inadmissibility, which has none. */
    private LocalizedText named(Appeal appeal) {
        return new LocalizedText(
                appeal.named(texts.word(Language.FR, "appealAgainst.of", appeal.against())),
                appeal.named(texts.word(Language.EN, "appealAgainst.of", appeal.against())));
    }

    private Map<String, Object> about(UUID id) {
        Appeal appeal = appeals.get(id);
        Dossier dossier = dossiers.get(appeal.dossier());
        Call call = calls.get(dossier.call());
        ZoneId zone = call.definition().zone();
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", call.definition().title());
        about.put("decision", named(appeal));
        about.put("due", DueDate.until(appeal.dueAt(), zone).lastDay());
        return about;
    }
}
