package org.passerelle.rehearsal;

import org.jspecify.annotations.Nullable;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Submission;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.ScriptedContent;
import org.passerelle.rehearsal.script.ScriptedDossier;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** The acts of an applicant, done through the service that the editor's screens use. */
@Component
class ApplicantActs {

    private final Dossiers dossiers;
    private final DossierFile file;
    private final Completions completions;
    private final Deliberations deliberations;
    private final Contents contents;
    private final Papers papers;
    private final Rights rights;

    ApplicantActs(
            Dossiers dossiers,
            DossierFile file,
            Completions completions,
            Deliberations deliberations,
            Contents contents,
            Papers papers,
            Rights rights) {
        this.dossiers = dossiers;
        this.file = file;
        this.completions = completions;
        this.deliberations = deliberations;
        this.contents = contents;
        this.papers = papers;
        this.rights = rights;
    }

    /** A person drafts for the own organisation: a file's lead that is another one makes the act forbidden. */
    String draft(Actor actor, Act.Draft act, Cast cast) {
        ScriptedDossier scripted = cast.script().dossier(act.dossier()).orElseThrow();
        rights.require(actor, org.passerelle.people.Act.DRAFT, Relation.own(actor, cast.organisation(scripted.lead())));
        if (cast.drafted(act.dossier()).isPresent()) {
            throw new Refusal(RefusalCode.ALREADY_DONE, act.dossier());
        }
        DossierId id = dossiers.draft(actor, cast.call(scripted.call()), contents.whole(scripted, act.with(), cast));
        followDeliberation(actor, id, scripted.content());
        followDeliberation(actor, id, act.with());
        if (cast.isFilled(act.dossier())) {
            papers.complete(actor, id);
        }
        cast.enter(act.dossier(), id);
        return "DRAFT";
    }

    String edit(Actor actor, Act.Edit act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        if (isIncomplete(id)) {
            dossiers.edit(actor, id, contents.parts(id, act.with(), cast));
            return "saved";
        }
        dossiers.edit(actor, id, contents.changed(id, act.with(), cast));
        followDeliberation(actor, id, act.with());
        papers.complete(actor, id);
        return "saved";
    }

    /** Where the file names no documents, those that the request still waits for are filled. */
    String complete(Actor actor, Act.Complete act, Cast cast) {
        DossierId id = cast.dossier(act.dossier());
        if (isIncomplete(id)) {
            if (act.with() != null) {
                dossiers.edit(actor, id, contents.parts(id, act.with(), cast));
            }
            if (act.documents() == null) {
                papers.fill(actor, id, completions.left(actor, id));
            } else {
                act.documents().forEach(type -> papers.attach(actor, id, DocumentType.valueOf(type)));
            }
        }
        completions.answer(actor, id);
        return "completed";
    }

    private boolean isIncomplete(DossierId id) {
        return file.get(id).stage() == Stage.INCOMPLETE;
    }

    /** The council's day stands beside the answers: the deliberation is no question of the form (D3). */
    private void followDeliberation(Actor actor, DossierId id, @Nullable ScriptedContent content) {
        if (content != null && content.deliberationOn() != null) {
            deliberations.willFollow(actor, id, content.deliberationOn());
        }
    }

    String submit(Actor actor, Act.Submit act, Cast cast) {
        Submission submission = dossiers.submit(actor, cast.dossier(act.dossier()));
        return submission.number();
    }

    String withdraw(Actor actor, Act.Withdraw act, Cast cast) {
        dossiers.withdraw(actor, cast.dossier(act.dossier()), act.reason() == null ? "" : act.reason());
        return "WITHDRAWN";
    }
}
