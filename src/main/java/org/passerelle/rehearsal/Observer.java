package org.passerelle.rehearsal;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Funder;
import org.passerelle.committee.Committee;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.SpokenLine;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.dossiers.Worklist;
import org.passerelle.files.Files;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Actor;
import org.passerelle.reviews.ReviewScore;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Money;
import org.springframework.stereotype.Component;

/** Looks at dossiers and calls through the services, as the clockwork, for comparison and outcome. */
@Component
class Observer {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final DossierFile dossiers;
    private final Worklist worklist;
    private final Consultations consultations;
    private final Reviews reviews;
    private final Committee committee;
    private final Awards awards;
    private final Calls calls;
    private final Merit merit;
    private final IssuedDocuments issued;
    private final Files files;

    Observer(
            DossierFile dossiers,
            Worklist worklist,
            Consultations consultations,
            Reviews reviews,
            Committee committee,
            Awards awards,
            Calls calls,
            Merit merit,
            IssuedDocuments issued,
            Files files) {
        this.dossiers = dossiers;
        this.worklist = worklist;
        this.consultations = consultations;
        this.reviews = reviews;
        this.committee = committee;
        this.awards = awards;
        this.calls = calls;
        this.merit = merit;
        this.issued = issued;
        this.files = files;
    }

    /** Every dossier that is drafted, in the file's order. */
    List<Observed.OfDossier> dossiers(Cast cast) {
        return cast.script().dossiers().stream()
                .flatMap(d -> dossier(cast, d.key()).stream())
                .toList();
    }

    /** Empty while the dossier is not drafted. */
    Optional<Observed.OfDossier> dossier(Cast cast, String key) {
        return cast.drafted(key).map(id -> look(key, dossiers.get(id)));
    }

    List<Observed.OfCall> calls(Cast cast) {
        return cast.calls().values().stream()
                .map(id -> look(calls.get(id), cast))
                .toList();
    }

    /** All that an act could change: what is told, and the dossiers and calls themselves with their versions. */
    Observed.Everything everything(Cast cast) {
        List<Call> all = cast.calls().values().stream().map(calls::get).toList();
        return new Observed.Everything(
                dossiers(cast),
                calls(cast),
                all,
                all.stream()
                        .flatMap(call -> dossiers.ofCall(call.id()).stream())
                        .collect(Collectors.toSet()));
    }

    InputStream content(Observed.Document document) {
        return files.stream(document.bytes());
    }

    private Observed.OfDossier look(String key, Dossier dossier) {
        DossierId id = dossier.id();
        Optional<Decision> decision = awards.of(CLOCKWORK, id);
        Optional<SessionLine> line = Optional.ofNullable(
                        committee.spoken(dossier.call(), List.of(id)).get(id))
                .map(SpokenLine::line);
        String call = calls.get(dossier.call()).code();
        return new Observed.OfDossier(
                key,
                dossier.number(),
                dossier.stage().name(),
                dossier.publicStage().name(),
                awaited(id),
                mean(id),
                decision.map(d -> d.list().name())
                        .or(() -> line.map(l -> l.outcome().list().name()))
                        .orElse(null),
                decision.map(Decision::waitingRank)
                        .or(() -> line.map(l -> l.outcome().waitingRank()))
                        .orElse(null),
                decision.map(Decision::grants)
                        .or(() -> line.map(l -> l.outcome().grants()))
                        .orElse(Map.of()),
                opinions(id),
                documents(id, call + "/" + dossier.number()),
                dossiers.trail(CLOCKWORK, id));
    }

    private List<Observed.Document> documents(DossierId id, String folder) {
        return issued.of(CLOCKWORK, id).stream()
                .map(document -> inFolder(folder, document))
                .toList();
    }

    private List<Observed.Document> minutes(Call call) {
        return issued.ofCall(CLOCKWORK, call.id()).stream()
                .map(document -> inFolder(call.code(), document))
                .toList();
    }

    private static Observed.Document inFolder(String folder, IssuedDocument document) {
        return new Observed.Document(
                document.kind().name(),
                document.file(),
                folder + "/" + document.name() + ".pdf",
                document.sha256(),
                document.issuedAt());
    }

    private Set<String> awaited(DossierId id) {
        Set<String> names = new TreeSet<>();
        worklist.of(id).stream()
                .filter(item -> item.kind().isOfTheCourse())
                .map(WorkItem::awaited)
                .forEach(names::add);
        return names;
    }

    private @Nullable String mean(DossierId id) {
        ReviewScore score = reviews.scores(List.of(id)).get(id);
        return score == null ? null : score.mean().toPlainString();
    }

    private Map<String, String> opinions(DossierId id) {
        Map<String, String> byBody = new TreeMap<>();
        consultations.of(List.of(id)).getOrDefault(id, List.of()).forEach(c -> Optional.ofNullable(c.value())
                .ifPresent(v -> byBody.put(c.body(), v.name())));
        return byBody;
    }

    private Observed.OfCall look(Call call, Cast cast) {
        Map<String, Money> awarded = new LinkedHashMap<>();
        Map<String, Money> left = new LinkedHashMap<>();
        for (Funder funder : call.definition().funders()) {
            Money sum = Money.sum(awards.ofCall(CLOCKWORK, call.id()).stream()
                    .filter(d -> isHeld(d.dossier()))
                    .map(d -> d.grants().getOrDefault(funder.key(), Money.ZERO))
                    .toList());
            awarded.put(funder.key(), sum);
            left.put(funder.key(), funder.envelope().minus(sum));
        }
        return new Observed.OfCall(call.code(), minutes(call), merit.order(call.id(), cast), awarded, left);
    }

    private boolean isHeld(DossierId id) {
        return dossiers.get(id).stage().holdsGrant();
    }
}
