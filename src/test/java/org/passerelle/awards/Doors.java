package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.passerelle.Trade;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.evidence.PackageFile;
import org.passerelle.evidence.Packages;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.Notifications;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Json;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.Screen;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that people outside the service can reach about the dossiers of a call, written down as text. */
final class Doors {

    /** The applicant, another authority, a partner, a consulted body, a reviewer. */
    private static final List<String> OUTSIDERS = List.of(
            "agent",
            "signatory",
            "other.agent",
            Trade.login(Role.PARTNER_CONTACT),
            "post",
            "partner.state",
            "reviewer1");

    private final ApplicationContext application;
    private final SecretCall call;
    private final Trade trade;
    private final TransactionTemplate transaction;

    Doors(ApplicationContext application, SecretCall call) {
        this.application = application;
        this.call = call;
        trade = application.getBean(Trade.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    String seen() {
        StringBuilder seen = new StringBuilder();
        OUTSIDERS.forEach(
                login -> seen.append("\n== ").append(login).append('\n').append(lists(trade.actor(login))));
        for (DossierId id : call.dossiers()) {
            OUTSIDERS.forEach(login -> seen.append("\n-- ").append(login).append(one(trade.actor(login), id)));
        }
        return seen + "\n== pages" + pages() + "\n== public " + publicResults() + "\n== mails\n" + mails();
    }

    /** What opens of the letters that are issued: names, or what refuses. */
    String openings() {
        return letters().stream()
                .flatMap(letter -> OUTSIDERS.stream()
                        .map(login -> login + " "
                                + tried(() -> bean(IssuedDocuments.class)
                                        .open(trade.actor(login), letter)
                                        .document()
                                        .kind())))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String lists(Actor actor) {
        DossierPages pages = bean(DossierPages.class);
        Stream<DossierPages.Query> queries = Stream.concat(
                Stream.of("", "projet", "2027-000", "brévalle", "AWARDED")
                        .map(words -> new DossierPages.Query(words, null, null, null, 50)),
                Stream.of(Stage.values()).map(stage -> new DossierPages.Query("", null, stage, null, 50)));
        String found = queries.map(query -> query + tried(() -> pages.page(actor, query)))
                .collect(Collectors.joining("\n"));
        return found + "\n"
                + tried(() -> bean(WorklistPages.class).page(actor, WorklistPages.Query.first(50)))
                + tried(() -> pages.countsByStage(actor, call.id()));
    }

    private String one(Actor actor, DossierId id) {
        Dossiers dossiers = bean(Dossiers.class);
        return String.join(
                "\n   ",
                "",
                tried(() -> bean(Awards.class).of(actor, id).map(Decision::list)),
                tried(() -> bean(IssuedDocuments.class).of(actor, id)),
                tried(() -> bean(Notifications.class).of(actor, id)),
                tried(() -> bean(Feedbacks.class).of(actor, id)),
                tried(() -> bean(DossierFile.class).read(actor, id).publicStage()),
                tried(() -> bean(DossierFile.class).trail(actor, id)),
                actor.login().equals("agent")
                        ? tried(() -> history(bean(Packages.class).make(actor, id)))
                        : "",
                tried(() -> dossiers.edit(actor, id, DossierContent.answers(Map.of()))
                        .stage()),
                tried(() -> dossiers.submit(actor, id)),
                tried(() -> {
                    dossiers.withdraw(actor, id, "Projet abandonné (fictif)");
                    return "withdrawn";
                }));
    }

    /** What the history of a package tells: how many lines, and their verbs, stages and documents. */
    private static String history(PackageFile made) {
        try (ZipInputStream zip = new ZipInputStream(made.content())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("history.json")) {
                    List<?> lines = Json.read(new String(zip.readAllBytes(), StandardCharsets.UTF_8), List.class);
                    return lines.size() + " lines "
                            + lines.stream()
                                    .map(line -> ((Map<?, ?>) line).get("line"))
                                    .toList();
                }
            }
            return "no history";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rendered pages of the applicant and of a passer-by. */
    private String pages() {
        Stream<String> own =
                call.dossiers().stream().flatMap(id -> Stream.of("my/dossiers/" + id, "dossier/" + id + "/A"));
        String applicant = Stream.concat(Stream.of("my/dossiers"), own)
                .map(path -> page(Optional.of("signatory"), path))
                .collect(Collectors.joining("\n"));
        return applicant
                + Stream.of("", "calls/" + SecretCall.CODE)
                        .map(path -> page(Optional.empty(), path))
                        .collect(Collectors.joining("\n"));
    }

    private String page(Optional<String> login, String path) {
        login.ifPresentOrElse(
                who -> Screen.open(application, bean(People.class).byLogin(who).orElseThrow(), Language.FR),
                () -> Screen.openToAnybody(application, Language.FR));
        try {
            UI.getCurrent().navigate(path);
            String words = Screen.words();
            assertThat(words).as(path).isNotBlank();
            return path + ": " + words;
        } finally {
            Screen.close();
        }
    }

    private String publicResults() {
        return bean(Calls.class).published().stream().map(Call::stage).toList() + " "
                + bean(PublishedResults.class).page(call.id(), Optional.empty(), 100);
    }

    /** The mails that wait or went to people outside, with their words. */
    private String mails() {
        List<String> addresses =
                OUTSIDERS.stream().map(login -> login + "@exemple.invalid").toList();
        return String.join(
                "\n",
                bean(JdbcClient.class)
                        .sql("select recipient || ' ' || subject || ' ' || body from passerelle.outbox"
                                + " where recipient in (:addresses) order by 1")
                        .param("addresses", addresses)
                        .query(String.class)
                        .list());
    }

    private List<UUID> letters() {
        return bean(JdbcClient.class)
                .sql("select id from passerelle.letter where kind like '%AWARD%' or kind in ('WAITING_LIST_LETTER',"
                        + " 'REJECTION_LETTER', 'WITHDRAWAL_LETTER', 'MINUTES')")
                .query(UUID.class)
                .list();
    }

    /** The answer, or the refusal with all that it tells; nothing remains of it. */
    private String tried(Supplier<Object> act) {
        return Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    try {
                        return String.valueOf(act.get());
                    } catch (Refusal refusal) {
                        return refusal.codes() + " " + refusal.details();
                    }
                }))
                .orElseThrow();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
