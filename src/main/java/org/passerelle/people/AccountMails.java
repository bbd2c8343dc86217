package org.passerelle.people;

import java.util.Map;
import org.passerelle.shared.ServiceAddress;
import org.springframework.stereotype.Component;

/** The mails about an account, each to one person in its language. */
@Component
class AccountMails {

    private final Mailer mailer;
    private final ServiceAddress address;

    AccountMails(Mailer mailer, ServiceAddress address) {
        this.mailer = mailer;
        this.address = address;
    }

    String link(LinkPurpose purpose, String token) {
        return address.of(purpose.page() + "/" + token);
    }

    void invitation(Person person, String token) {
        send(person, "account.invitation", LinkPurpose.INVITATION, token);
    }

    /** Somebody who has an account is a member of one more organisation. */
    void joined(Person person, String organisation) {
        mailer.send(
                person.email(),
                person.language(),
                "account.joined",
                Map.of("name", person.name(), "organisation", organisation, "link", address.of("account")));
    }

    /** Somebody proves the mailbox before an account is opened. */
    void registration(Candidate candidate, String token) {
        mailer.send(
                candidate.email(),
                candidate.language(),
                "account.registration",
                Map.of(
                        "name",
                        candidate.name(),
                        "organisation",
                        candidate.organisation(),
                        "link",
                        address.of("registration/" + token)));
    }

    /** Who registers has an account already. */
    void registeredAlready(Person person) {
        send(person, "account.registeredAlready", address.of("login"));
    }

    /** Somebody would act for an organisation that has members. */
    void membershipAsked(Person signatory, Candidate candidate, Organisation organisation) {
        mailer.send(
                signatory.email(),
                signatory.language(),
                "account.membershipAsked",
                Map.of(
                        "name",
                        signatory.name(),
                        "candidate",
                        candidate.name(),
                        "address",
                        candidate.email(),
                        "organisation",
                        organisation.name(),
                        "link",
                        address.of("my/organisation")));
    }

    void verified(Person person, String organisation, boolean accepted, String reason) {
        mailer.send(
                person.email(),
                person.language(),
                accepted ? "account.verified" : "account.notVerified",
                Map.of(
                        "name",
                        person.name(),
                        "organisation",
                        organisation,
                        "reason",
                        reason,
                        "link",
                        address.of("my/organisation")));
    }

    void reset(Person person, String token) {
        send(person, "account.reset", LinkPurpose.RESET, token);
    }

    void passwordChanged(Person person) {
        mailer.send(person.email(), person.language(), "account.passwordChanged", Map.of("name", person.name()));
    }

    void oldAddress(Person person, String next, String token) {
        mailer.send(
                person.email(),
                person.language(),
                "account.oldAddress",
                Map.of("name", person.name(), "address", next, "link", link(LinkPurpose.OLD_ADDRESS, token)));
    }

    void newAddress(Person person, String next, String token) {
        mailer.send(
                next,
                person.language(),
                "account.newAddress",
                Map.of("name", person.name(), "address", next, "link", link(LinkPurpose.NEW_ADDRESS, token)));
    }

    void addressChanged(Person before, String next) {
        mailer.send(
                before.email(),
                before.language(),
                "account.addressChanged",
                Map.of("name", before.name(), "address", next));
    }

    private void send(Person person, String key, LinkPurpose purpose, String token) {
        send(person, key, link(purpose, token));
    }

    private void send(Person person, String key, String link) {
        Map<String, Object> arguments = Map.of("name", person.name(), "login", person.login(), "link", link);
        mailer.send(person.email(), person.language(), key, arguments);
    }
}
