package org.passerelle.notices;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionEscalated;
import org.passerelle.opinions.OpinionExtended;
import org.passerelle.opinions.OpinionGivenLate;
import org.passerelle.opinions.OpinionHeld;
import org.passerelle.opinions.OpinionReplaced;
import org.passerelle.opinions.OpinionWithdrawn;
import org.passerelle.opinions.OpinionsMoved;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.PersonId;
import org.passerelle.shared.Days;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a body, its head and the officers what becomes of an opinion between the question and the deadline. */
@Component
class OpinionNotices {

    private final Recipients recipients;
    private final Texts texts;
    private final DossierFile dossiers;
    private final Conflicts conflicts;
    private final Calls calls;
    private final Consultations consultations;
    private final BodyContacts contacts;
    private final BodyOpinions opinions;
    private final HeadsTold heads;

    OpinionNotices(
            Recipients recipients,
            Texts texts,
            DossierFile dossiers,
            Conflicts conflicts,
            Calls calls,
            Consultations consultations,
            BodyContacts contacts,
            BodyOpinions opinions,
            HeadsTold heads) {
        this.recipients = recipients;
        this.texts = texts;
        this.dossiers = dossiers;
        this.conflicts = conflicts;
        this.calls = calls;
        this.consultations = consultations;
        this.contacts = contacts;
        this.opinions = opinions;
        this.heads = heads;
    }

    /** Who takes an opinion knows it; a colleague to whom it is delegated is told. */
    @EventListener
    void on(OpinionHeld event) {
        PersonId holder = event.holder();
        String by = event.delegatedBy();
        if (holder != null && by != null) {
            Consultation consultation = consultations.get(event.consultation());
            Map<String, Object> about = about(consultation);
            about.put("by", by);
            recipients.ofBodyInPerson(holder, dossier(consultation), "opinion.delegated", about);
        }
    }

    @EventListener
    void on(OpinionReplaced event) {
        officers(event.consultation(), "opinion.replaced");
    }

    @EventListener
    void on(OpinionGivenLate event) {
        officers(event.consultation(), "opinion.late");
    }

    @EventListener
    void on(OpinionExtended event) {
        Consultation consultation = consultations.get(event.consultation());
        recipients.ofBody(consultation.body(), dossier(consultation), "opinion.extended", about(consultation));
    }

    /** The body reads the dossier no more: the mail leads to its list, which tells nobody that a tie closes it to (D10). */
    @EventListener
    void on(OpinionWithdrawn event) {
        Consultation consultation = consultations.get(event.consultation());
        recipients
                .speakers(consultation.body())
                .filter(speaker -> !conflicts.isClosed(speaker.actor(), consultation.dossier()))
                .forEach(speaker ->
                        recipients.person(speaker.id(), "opinions", "opinion.withdrawn", about(consultation)));
    }

    /** A head of whom no address is known cannot be told: the officers are, who may call. */
    @EventListener
    void on(OpinionEscalated event) {
        Consultation consultation = consultations.get(event.consultation());
        BodyContact contact = contacts.of(consultation.body());
        EmailAddress head = contact.headEmail();
        if (head == null) {
            officers(event.consultation(), "opinion.unanswered");
        } else {
            tell(head, contact.headName(), consultation);
        }
    }

    /** Once a day at the most, of all whose time is over with this one or before. */
    private void tell(EmailAddress head, String name, Consultation first) {
        if (heads.isFirst(first.body())) {
            List<Consultation> late = opinions.awaited(first.body()).stream()
                    .filter(one -> !one.dueAt().isAfter(first.dueAt()))
                    .toList();
            Map<String, Object> about = new HashMap<>();
            about.put("body", first.title(texts));
            about.put("many", late.size());
            about.put("list", late.stream().map(this::line).collect(Collectors.joining("\n")));
            recipients.outsider(head, name, "opinion.escalation", about);
        }
    }

    /** Those without an account are written to in French. */
    private String line(Consultation consultation) {
        Dossier dossier = dossier(consultation);
        return texts.get(
                Language.FR,
                "mail.opinion.escalation.line",
                dossier.name(),
                dossier.title(),
                Days.inWords(lastDay(consultation, calls.get(dossier.call())), Language.FR));
    }

    /** The desk is asked in the place of a post that closed: the officers in charge hear of it, each of its own dossiers. */
    @EventListener
    void on(OpinionsMoved event) {
        recipients.inCharge(
                dossiers.all(event.dossiers()),
                event.why().equals(Course.AGENCY_CLOSED) ? "opinion.movedToHeadquarters" : "opinion.moved",
                own -> Map.of(
                        "post",
                        event.body(),
                        "many",
                        own.size(),
                        "list",
                        own.stream()
                                .map(dossier -> "– " + dossier.name() + " · " + dossier.title())
                                .collect(Collectors.joining("\n"))));
    }

    private static LocalDate lastDay(Consultation consultation, Call call) {
        return DueDate.until(consultation.dueAt(), call.definition().zone()).lastDay();
    }

    private void officers(ConsultationId id, String key) {
        Consultation consultation = consultations.get(id);
        recipients.inCharge(dossier(consultation), key, about(consultation));
    }

    private Dossier dossier(Consultation consultation) {
        return dossiers.get(consultation.dossier());
    }

    private Map<String, Object> about(Consultation consultation) {
        Dossier dossier = dossier(consultation);
        Call call = calls.get(dossier.call());
        Map<String, Object> about = new HashMap<>();
        about.put("number", dossier.name());
        about.put("title", dossier.title());
        about.put("call", call.definition().title());
        about.put("body", consultation.title(texts));
        about.put("due", lastDay(consultation, call));
        return about;
    }
}
