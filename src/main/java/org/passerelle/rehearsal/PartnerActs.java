package org.passerelle.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.links.Outcome;
import org.passerelle.links.PartnerDesk;
import org.passerelle.links.PartnerLinks;
import org.passerelle.links.Tongue;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.Organisations;
import org.passerelle.rehearsal.script.Filing;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * A partner's part: a French authority is asked; to a foreign one the link goes out by mail, and the partner acts behind it
 * with the code of a second mail.
 */
@Component
class PartnerActs {

    private static final Pattern LINK = Pattern.compile("/p/([A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final DossierFile dossiers;
    private final Organisations organisations;
    private final PartnerLinks links;
    private final PartnerDesk desk;
    private final PartRequests requests;
    private final Outbox outbox;

    PartnerActs(
            DossierFile dossiers,
            Organisations organisations,
            PartnerLinks links,
            PartnerDesk desk,
            PartRequests requests,
            Outbox outbox) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.links = links;
        this.desk = desk;
        this.requests = requests;
        this.outbox = outbox;
    }

    String invite(Actor actor, Filing.InvitePartner act, Cast cast) {
        Tongue tongue = Optional.ofNullable(act.language()).orElse(Tongue.FR);
        String mailbox = mailbox(act.partner(), act.dossier());
        links.invite(actor, cast.dossier(act.dossier()), cast.organisation(act.partner()), mailbox, tongue);
        return mailbox;
    }

    String ask(Actor actor, Filing.AskPart act, Cast cast) {
        requests.ask(actor, cast.dossier(act.dossier()), cast.organisation(act.partner()));
        return act.partner();
    }

    String confirm(Filing.ConfirmPart act, Cast cast) {
        refuseOtherLines(act, cast);
        String mailbox = mailbox(act.by(), act.dossier());
        String token = read(mailbox, "partner.link", LINK)
                .orElseThrow(() -> new Refusal(RefusalCode.NO_SUCH_TASK, act.by(), act.dossier()));
        Map<String, Object> said = said(act);
        require(desk.sendCode(token, said), Outcome.CODE_SENT, act);
        String code = read(mailbox, "partner.code", CODE).orElseThrow();
        require(act.scan() ? handIn(token, said, code) : desk.confirm(token, said, code), Outcome.CONFIRMED, act);
        return act.scan() ? "by a scan" : "by the link";
    }

    /** An amount for a line that the partner does not have would be ignored in silence. */
    private void refuseOtherLines(Filing.ConfirmPart act, Cast cast) {
        OrganisationId partner = cast.organisation(act.by());
        int lines = dossiers.get(cast.dossier(act.dossier()))
                .linesOf(partner, organisations.get(partner).name())
                .size();
        if (act.amounts() != null && act.amounts().size() != lines) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "amounts", lines);
        }
    }

    private Outcome handIn(String token, Map<String, Object> said, String code) {
        try (InputStream scan = Papers.open()) {
            return desk.handIn(token, said, code, "Lettre signée (fictif).pdf", scan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> said(Filing.ConfirmPart act) {
        Map<String, Object> said = new HashMap<>(Map.of("name", act.name(), "position", act.position()));
        List<Money> amounts = Optional.ofNullable(act.amounts()).orElse(List.of());
        for (int i = 0; i < amounts.size(); i++) {
            said.put("amount." + i, amounts.get(i).toString());
        }
        return said;
    }

    private static void require(Outcome outcome, Outcome wanted, Filing.ConfirmPart act) {
        if (outcome != wanted) {
            throw new Refusal(
                    switch (outcome) {
                        case GONE -> RefusalCode.UNKNOWN;
                        case ALREADY -> RefusalCode.ALREADY_DONE;
                        case CLOSED -> RefusalCode.WRONG_STAGE;
                        case TOO_MANY -> RefusalCode.TOO_MANY_ATTEMPTS;
                        default -> RefusalCode.INVALID_VALUE;
                    },
                    outcome);
        }
    }

    /** One for each partner of each dossier, so that a mail is never another's. */
    private static String mailbox(String partner, String dossier) {
        return (partner + "." + dossier + "@exemple.invalid").toLowerCase(Locale.ROOT);
    }

    /** What the newest mail of a kind says. */
    private Optional<String> read(String mailbox, String key, Pattern wanted) {
        return outbox.to(mailbox).stream()
                .filter(mail -> mail.key().equals(key))
                .map(mail -> wanted.matcher(mail.body()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }
}
