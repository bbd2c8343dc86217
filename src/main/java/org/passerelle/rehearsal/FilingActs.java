package org.passerelle.rehearsal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DraftSignatures;
import org.passerelle.people.Actor;
import org.passerelle.questions.Faq;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Questions;
import org.passerelle.rehearsal.script.Filing;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** The acts around a draft: what is asked of the service, what it answers, who signs. */
@Component
class FilingActs {

    private final Questions questions;
    private final OwnQuestions ownQuestions;
    private final Derogations derogations;
    private final Deliberations deliberations;
    private final DraftSignatures signatures;
    private final Papers papers;

    FilingActs(
            Questions questions,
            OwnQuestions ownQuestions,
            Derogations derogations,
            Deliberations deliberations,
            DraftSignatures signatures,
            Papers papers) {
        this.questions = questions;
        this.ownQuestions = ownQuestions;
        this.derogations = derogations;
        this.deliberations = deliberations;
        this.signatures = signatures;
        this.papers = papers;
    }

    String perform(Actor actor, Filing act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        if (act instanceof Filing.AskQuestion ask) {
            ownQuestions.ask(actor, id, ask.section() == null ? "" : ask.section(), ask.text());
            return "asked";
        } else if (act instanceof Filing.AnswerQuestion answer) {
            return answer(actor, id, answer);
        } else if (act instanceof Filing.AskDerogation ask) {
            derogations.ask(actor, id, ask.reason(), papers.page(actor, "Compte rendu partiel (fictif).pdf"));
            return "asked";
        } else if (act instanceof Filing.GrantDerogation grant) {
            derogations.grant(actor, derogation(actor, id), grant.until());
            return "until " + grant.until();
        } else if (act instanceof Filing.RefuseDerogation refusal) {
            derogations.refuse(actor, derogation(actor, id), refusal.reason());
            return "no";
        } else if (act instanceof Filing.Sign) {
            signatures.sign(actor, id);
            return "signed";
        }
        deliberations.handIn(actor, id, papers.page(actor, Papers.name(DocumentType.DELIBERATION)));
        return "handed in";
    }

    private String answer(Actor actor, DossierId id, Filing.AnswerQuestion act) {
        UUID waiting = questions.waiting(actor).stream()
                .filter(question -> id.equals(question.dossier()))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, act.dossier()))
                .id();
        Optional<Faq> entry = Optional.ofNullable(act.published())
                .map(words -> new Faq(words.question(), words.answer(), Instant.EPOCH));
        questions.answer(actor, waiting, act.text(), entry);
        return entry.isPresent() ? "answered to all" : "answered";
    }

    private UUID derogation(Actor actor, DossierId id) {
        return derogations.waiting(actor).stream()
                .filter(asked -> asked.dossier().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, id))
                .id();
    }
}
