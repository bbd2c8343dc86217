package org.passerelle.links;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.calls.Calls;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.Attachment;
import org.passerelle.dossiers.Bodies;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.files.Files;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.opinions.BodyMailboxes;
import org.passerelle.opinions.BodyOpinions;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.EarlierOpinion;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.opinions.OpinionSignatures;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Json;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a body sees behind its link; seeing changes nothing. */
@Service
@Transactional(readOnly = true)
class PostReading {

    /** How many characters of earlier opinions the first load brings; the page has 100 kB in all. */
    private static final int EARLIER_TEXTS = 30_000;

    private final PostLinkTable links;
    private final NewsTable news;
    private final BodyMailboxes mailboxes;
    private final Posts posts;
    private final AfdAgencies agencies;
    private final BodyOpinions opinions;
    private final Consultations consultations;
    private final GivenOpinions given;
    private final PostGiving giving;
    private final OpinionSignatures signatures;
    private final AskedList list;
    private final OpinionDrafts drafts;
    private final DossierSummaries summaries;
    private final OpinionCourses courses;
    private final DossierFile dossiers;
    private final Calls calls;
    private final Files files;
    private final Texts texts;
    private final Clock clock;

    PostReading(
            PostLinkTable links,
            NewsTable news,
            BodyMailboxes mailboxes,
            Posts posts,
            AfdAgencies agencies,
            BodyOpinions opinions,
            Consultations consultations,
            GivenOpinions given,
            PostGiving giving,
            OpinionSignatures signatures,
            AskedList list,
            OpinionDrafts drafts,
            DossierSummaries summaries,
            OpinionCourses courses,
            DossierFile dossiers,
            Calls calls,
            Files files,
            Texts texts,
            Clock clock) {
        this.links = links;
        this.news = news;
        this.mailboxes = mailboxes;
        this.posts = posts;
        this.agencies = agencies;
        this.opinions = opinions;
        this.consultations = consultations;
        this.given = given;
        this.giving = giving;
        this.signatures = signatures;
        this.list = list;
        this.drafts = drafts;
        this.summaries = summaries;
        this.courses = courses;
        this.dossiers = dossiers;
        this.calls = calls;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    /** A list behind a link: what is awaited, and what was answered or let pass of late. */
    record Lists(List<Asked> awaited, List<Asked> recent, Instant now) {}

    /** A document to be opened. */
    record Opened(Attachment attachment, InputStream content) {}

    Optional<PostLink> find(String token) {
        return links.find(Secrets.hash(token));
    }

    Hold hold(PostLink link) {
        if (link.isExpired(clock.instant())) {
            return Hold.EXPIRED;
        }
        boolean same = mailboxes
                .of(link.body())
                .filter(now -> now.address().value().equals(link.mailbox()))
                .isPresent();
        if (!same) {
            return Hold.MOVED;
        }
        return standIn(link.body());
    }

    /** Whether another body is asked in the place of this one, which is closed (D4). */
    private Hold standIn(String body) {
        String[] kindAndKey = body.split(":", 2);
        if (kindAndKey.length == 2 && kindAndKey[0].equals(ConsultationKind.EMBASSY.name())) {
            return posts.byKey(kindAndKey[1]).filter(Post::isOpen).isEmpty() ? Hold.POST_CLOSED : Hold.OPEN;
        }
        if (kindAndKey.length == 2 && kindAndKey[0].equals(ConsultationKind.AFD.name())) {
            return isOpen(AfdAgency.HEADQUARTERS) && !isOpen(kindAndKey[1]) ? Hold.AGENCY_CLOSED : Hold.OPEN;
        }
        return Hold.OPEN;
    }

    private boolean isOpen(String agency) {
        return agencies.byKey(agency).filter(AfdAgency::isOpen).isPresent();
    }

    /** What people call the body of the link. */
    String title(PostLink link, Language language) {
        return opinions.latest(link.body())
                .map(consultation -> consultation.title(texts, language))
                .orElse(link.body());
    }

    Lists lists(PostLink link, Language language) {
        List<News> told = news.of(link.id());
        return new Lists(
                list.of(opinions.awaited(link.body()), told, language),
                list.of(opinions.recent(link.body()), told, language),
                clock.instant());
    }

    /** As below, with as many of the earlier opinions as a slow line bears. */
    OpinionPage page(PostLink link, ConsultationId id, Language language, Optional<Attempt> attempt, boolean replace) {
        return page(link, id, language, attempt, replace, false);
    }

    /**
     * @param replace whether the form is wanted in place of what was given
     * @param all whether every earlier opinion is wanted, whatever they weigh
     * @throws Refusal UNKNOWN for what this body was not asked
     */
    OpinionPage page(
            PostLink link,
            ConsultationId id,
            Language language,
            Optional<Attempt> attempt,
            boolean replace,
            boolean all) {
        Consultation consultation = own(link, id);
        Dossier dossier = dossiers.get(consultation.dossier());
        Form form = consultations.form(consultation);
        OpinionDraft draft = drafts.of(id);
        OpinionState state = giving.state(consultation, dossier);
        boolean sent = attempt.filter(a -> a.outcome() == PostOutcome.SENT).isPresent();
        Optional<Answers> said = giving.said(consultation);
        boolean filled = state.isWritten() && !sent && (said.isEmpty() || replace || attempt.isPresent());
        Optional<Answers> unsaved = attempt.flatMap(Attempt::unsaved);
        Answers shown = filled ? unsaved.orElse(draft.begun(said)) : said.orElse(Answers.none());
        List<Finding> findings = attempt.map(Attempt::findings).orElse(List.of());
        List<EarlierOpinion> before = filled ? given.earlier(reader(link, language), id) : List.of();
        List<EarlierOpinion> light = all ? before : light(before);
        Optional<Dossier> read = Optional.of(dossier).filter(any -> state != OpinionState.NOT_NEEDED);
        return new OpinionPage(
                list.of(List.of(consultation), news.of(link.id()), language).get(0),
                read.map(each -> summaries.of(reader(link, language), each.id())),
                read.map(courses::of),
                state,
                filled,
                said.isPresent(),
                new PlainForm(form, shown, unsaved.isEmpty(), findings, texts, language).sections(),
                said.filter(answers -> isOvertaken(attempt))
                        .map(answers -> new PlainForm(form, answers, true, List.of(), texts, language).sections())
                        .orElse(List.of()),
                approval(shown, findings, language),
                draft,
                draft.code().isAwaited(clock.instant()),
                signatures.of(List.of(id)).stream().findFirst(),
                light.stream()
                        .map(one -> new OpinionPage.Earlier(
                                one,
                                new PlainForm(form, one.said().whole(), true, List.of(), texts, language).sections()))
                        .toList(),
                before.size() - light.size(),
                calls.get(dossier.call()).definition().contactEmail(),
                attempt.map(Attempt::outcome));
    }

    /** @throws Refusal UNKNOWN for a document that is not opened by a link */
    Opened document(PostLink link, ConsultationId id, UUID document, Language language) {
        Consultation consultation = own(link, id);
        Attachment attachment = summaries.document(reader(link, language), consultation.dossier(), document);
        return new Opened(attachment, files.stream(attachment.file()));
    }

    private static boolean isOvertaken(Optional<Attempt> attempt) {
        return attempt.filter(a -> a.outcome() == PostOutcome.OVERTAKEN).isPresent();
    }

    /** The newest ones, as long as their texts keep the page within what it may weigh. */
    private static List<EarlierOpinion> light(List<EarlierOpinion> newestFirst) {
        List<EarlierOpinion> light = new ArrayList<>();
        int weight = 0;
        for (EarlierOpinion one : newestFirst) {
            weight += Json.write(one.said().whole().values()).length();
            if (weight > EARLIER_TEXTS) {
                break;
            }
            light.add(one);
        }
        return light;
    }

    private PlainField approval(Answers answers, List<Finding> findings, Language language) {
        return PlainForm.line(
                OpinionAnswers.APPROVED_BY,
                texts.get(language, OpinionAnswers.LABEL),
                texts.get(language, OpinionAnswers.LABEL + ".help"),
                OpinionAnswers.approvedBy(answers),
                OpinionAnswers.LONGEST,
                PlainForm.fault(OpinionAnswers.APPROVED_BY, findings, texts, language));
    }

    private static Actor reader(PostLink link, Language language) {
        return Bodies.behindLink(link.body(), link.mailbox(), link.mailbox(), language);
    }

    private Consultation own(PostLink link, ConsultationId id) {
        return Optional.of(consultations.get(id))
                .filter(consultation -> consultation.body().equals(link.body()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }
}
