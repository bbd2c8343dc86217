package org.passerelle.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** Who is waited for now on a dossier, in words: the body's, the reviewer's or the role's name. */
@Component
class NowSteps {

    private final Worklist worklist;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Texts texts;

    NowSteps(Worklist worklist, Consultations consultations, Reviews reviews, Texts texts) {
        this.worklist = worklist;
        this.consultations = consultations;
        this.reviews = reviews;
        this.texts = texts;
    }

    List<ProcessPicture.Step> none() {
        return List.of();
    }

    List<ProcessPicture.Step> of(DossierId id, Language language) {
        Map<String, String> bodies = consultations.of(Actor.clockwork(), id).stream()
                .collect(Collectors.toMap(
                        Consultation::body, asked -> asked.title(texts, language), (first, second) -> first));
        Map<String, String> reviewers = reviews.of(Actor.clockwork(), id).stream()
                .collect(Collectors.toMap(a -> a.reviewer().toString(), Assignment::reviewerName));
        return worklist.of(id).stream()
                .map(item -> new ProcessPicture.Step(
                        texts.word(language, "task", item.kind()),
                        ProcessPicture.State.NOW,
                        who(item, language, bodies, reviewers),
                        item.since(),
                        item.due()))
                .toList();
    }

    private String who(WorkItem item, Language language, Map<String, String> bodies, Map<String, String> reviewers) {
        if (item.person() != null && item.kind() != WorkItem.Kind.GIVE_OPINION) {
            return reviewers.getOrDefault(item.person().toString(), "");
        }
        return bodies.containsKey(item.awaited())
                ? bodies.getOrDefault(item.awaited(), "")
                : texts.word(language, "role", Role.valueOf(item.awaited()));
    }
}
