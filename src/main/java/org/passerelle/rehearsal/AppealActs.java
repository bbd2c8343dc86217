package org.passerelle.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.awards.AppealAnswers;
import org.passerelle.awards.AppealForm;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Appeals;
import org.passerelle.awards.ShownAct;
import org.passerelle.dossiers.DossierId;
import org.passerelle.files.StoredFile;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.rehearsal.script.Contest;
import org.springframework.stereotype.Component;

/** The acts on an appeal: its applicant's, the examining officer's and the authorising officer's. */
@Component
class AppealActs {

    private final Appeals appeals;
    private final AppealAnswers answers;
    private final ScriptedSignatures signatures;
    private final Papers papers;
    private final People people;

    AppealActs(Appeals appeals, AppealAnswers answers, ScriptedSignatures signatures, Papers papers, People people) {
        this.appeals = appeals;
        this.answers = answers;
        this.signatures = signatures;
        this.papers = papers;
        this.people = people;
    }

    String perform(Actor actor, Contest act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        if (act instanceof Contest.LodgeAppeal lodged) {
            List<StoredFile> documents = Stream.ofNullable(lodged.documents())
                    .flatMap(List::stream)
                    .map(name -> papers.page(actor, name))
                    .toList();
            return "until "
                    + appeals.lodge(actor, id, new AppealForm(lodged.grounds(), documents))
                            .dueAt();
        } else if (act instanceof Contest.TakeBackAppeal) {
            appeals.takeBack(actor, id);
            return "taken back";
        } else if (act instanceof Contest.AssignAppraiser assigned) {
            appeals.assign(actor, id, people.actorByLogin(assigned.officer()).personId());
            return assigned.officer();
        } else if (act instanceof Contest.ProposeOnAppeal proposed) {
            appeals.propose(actor, id, proposed.outcome(), proposed.reasons());
            return proposed.outcome() + " proposed";
        }
        return decide(actor, id, (Contest.DecideAppeal) act);
    }

    private String decide(Actor actor, DossierId id, Contest.DecideAppeal act) {
        AppealVerdict verdict = new AppealVerdict(
                act.outcome(), act.reasons(), Optional.ofNullable(act.grants()).orElse(Map.of()));
        ShownAct shown = answers.preview(actor, id, verdict);
        boolean decided = answers.decide(actor, id, verdict, signatures.of(actor, Map.of(id, shown.sha256())));
        return act.outcome() + (decided ? "" : " (first signature)");
    }
}
