package org.passerelle.notices;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.exchanges.Exchange;
import org.passerelle.exchanges.InformationAnswered;
import org.passerelle.exchanges.InformationAsked;
import org.passerelle.exchanges.InformationDropped;
import org.passerelle.exchanges.InformationReminded;
import org.passerelle.exchanges.InformationRequest;
import org.passerelle.exchanges.InformationUnanswered;
import org.passerelle.exchanges.MessageWritten;
import org.passerelle.shared.DueDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells each side of a dossier what the other wrote, asked or answered. No mail repeats a message: it is read where it stands. */
@Component
class ExchangeNotices {

    private final Recipients recipients;
    private final DossierFile dossiers;
    private final Calls calls;

    ExchangeNotices(Recipients recipients, DossierFile dossiers, Calls calls) {
        this.recipients = recipients;
        this.dossiers = dossiers;
        this.calls = calls;
    }

    @EventListener
    void on(MessageWritten event) {
        Dossier dossier = dossiers.get(event.message().dossier());
        if (event.message().side() == Exchange.Side.SERVICE) {
            recipients.applicant(dossier, "message.fromService", about(dossier));
        } else {
            recipients.inCharge(dossier, "message.fromApplicant", about(dossier));
        }
    }

    @EventListener
    void on(InformationAsked event) {
        toApplicant(event.request(), "information.asked");
    }

    @EventListener
    void on(InformationReminded event) {
        toApplicant(event.request(), "information.reminder");
    }

    @EventListener
    void on(InformationAnswered event) {
        toOfficers(event.request(), "information.answered");
    }

    @EventListener
    void on(InformationUnanswered event) {
        toOfficers(event.request(), "information.unanswered");
    }

    /** Only where the dossier goes on: what ended it is told by itself. */
    @EventListener
    void on(InformationDropped event) {
        if (!dossiers.get(event.request().dossier()).stage().isOver()) {
            toApplicant(event.request(), "information.takenBack");
        }
    }

    private void toApplicant(InformationRequest request, String key) {
        Dossier dossier = dossiers.get(request.dossier());
        recipients.applicant(dossier, key, about(dossier, request));
    }

    private void toOfficers(InformationRequest request, String key) {
        Dossier dossier = dossiers.get(request.dossier());
        recipients.inCharge(dossier, key, about(dossier, request));
    }

    private Map<String, Object> about(Dossier dossier, InformationRequest request) {
        ZoneId zone = call(dossier).definition().zone();
        Map<String, Object> about = about(dossier);
        about.put("question", request.question().words());
        about.put("due", DueDate.until(request.dueAt(), zone).lastDay());
        return about;
    }

    private Map<String, Object> about(Dossier dossier) {
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", call(dossier).definition().title());
        return about;
    }

    private Call call(Dossier dossier) {
        return calls.get(dossier.call());
    }
}
