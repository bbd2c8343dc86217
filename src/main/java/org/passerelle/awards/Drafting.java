package org.passerelle.awards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.DecisionPagesTable.Version;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.forms.Answers;
import org.passerelle.shared.Digest;
import org.springframework.stereotype.Component;

/** The pages of reasons as they stand: drafted from the facts, with what a human made of them. */
@Component
class Drafting {

    private final Proposals proposals;
    private final DecisionPagesTable table;
    private final DecisionForm form;

    Drafting(Proposals proposals, DecisionPagesTable table, DecisionForm form) {
        this.proposals = proposals;
        this.table = table;
        this.form = form;
    }

    /** A page with the proposal that it is about. */
    record Drafted(Proposal proposal, DecisionPage page) {}

    /** @param dossiers proposed in the call, in the order of the pages that are answered */
    List<Drafted> of(Call call, List<Dossier> dossiers) {
        Map<?, List<Version>> last =
                table.last(dossiers.stream().map(Dossier::id).toList());
        List<Drafted> pages = new ArrayList<>();
        for (Proposal proposal : proposals.of(call, dossiers)) {
            Optional<Version> saved = Optional.ofNullable(
                            last.get(proposal.dossier().id()))
                    .stream()
                    .flatMap(List::stream)
                    .filter(version -> version.session().equals(proposal.session()))
                    .findFirst();
            pages.add(new Drafted(proposal, page(proposal, saved)));
        }
        return pages;
    }

    DecisionPage page(Proposal proposal, Optional<Version> saved) {
        Answers answers = saved.map(Version::answers).orElseGet(() -> form.prefilled(proposal));
        Verdict verdict = DecisionForm.verdict(proposal, answers);
        String text = ActText.of(proposal, verdict, answers);
        return new DecisionPage(
                proposal.dossier().id(),
                proposal.session(),
                saved.map(Version::version).orElse(0),
                answers,
                verdict,
                DecisionForm.changes(proposal, verdict, answers),
                DecisionForm.draft(proposal, answers),
                text,
                Digest.sha256(text),
                saved.map(Version::savedBy).orElse(null),
                saved.map(Version::savedAt).orElse(null));
    }
}
