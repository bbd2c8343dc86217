package org.passerelle.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of organisations: who may lead a dossier or be a partner in one. */
@Service
public class Organisations {

    private static final double ALIKE = 0.4;
    private static final int PROPOSED = 5;

    private final OrganisationTable table;
    private final Register register;
    private final Rights rights;
    private final Trail trail;

    Organisations(OrganisationTable table, Register register, Rights rights, Trail trail) {
        this.table = table;
        this.register = register;
        this.rights = rights;
        this.trail = trail;
    }

    /** Enters an organisation; its key and its SIRET are each unique ({@code INVALID_VALUE} otherwise). */
    @Transactional
    public OrganisationId create(Actor actor, Organisation organisation) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        refuseTwin(organisation);
        try {
            table.insert(organisation);
        } catch (DuplicateKeyException e) {
            throw new Refusal(RefusalCode.INVALID_VALUE, "key", organisation.key());
        }
        leave(actor, "createOrganisation", organisation);
        return organisation.id();
    }

    /**
     * Enters a partner that an applicant does not find in the directory, for everybody. A French authority has the codes
     * that the register knows by its SIRET.
     *
     * @throws Refusal CONTENT: ORGANISATION_INCOMPLETE, ORGANISATION_KIND, ORGANISATION_SIRET, or ORGANISATION_KNOWN with
     *     the name and the id of the one of the same SIRET, or of the same name and country, that is there already
     */
    @Transactional
    public OrganisationId introduce(Actor actor, Newcomer newcomer) {
        rights.require(actor, Act.INTRODUCE_ORGANISATION);
        List<Finding> faults = newcomer.faults();
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        table.lock();
        known(newcomer).ifPresent(known -> {
            throw new Refusal(List.of(Finding.blocking(
                    "ORGANISATION_KNOWN",
                    "name",
                    Map.of("name", known.name(), "id", known.id().toString()))));
        });
        Organisation organisation = newcomer.organisation(register.bySiret(newcomer.siret()));
        table.insert(organisation);
        leave(actor, "introduceOrganisation", organisation);
        return organisation.id();
    }

    private Optional<Organisation> known(Newcomer newcomer) {
        return bySiret(newcomer.siret()).or(() -> search(newcomer.name(), 0, Integer.MAX_VALUE).stream()
                .filter(newcomer::isNamesakeOf)
                .findFirst());
    }

    /** Corrects what the directory says of an organisation. */
    @Transactional
    public void update(Actor actor, Organisation organisation) {
        rights.require(actor, Act.MANAGE_REFERENCE);
        refuseTwin(organisation);
        if (table.update(organisation) == 0) {
            throw new Refusal(RefusalCode.UNKNOWN, organisation.id());
        }
        leave(actor, "editOrganisation", organisation);
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return table.byId(id.value());
    }

    /**
     * Several at once, by id.
     *
     * @throws Refusal UNKNOWN when one is not there
     */
    public Map<OrganisationId, Organisation> all(Collection<OrganisationId> ids) {
        Map<OrganisationId, Organisation> found =
                table.byIds(ids).stream().collect(Collectors.toMap(Organisation::id, o -> o));
        ids.stream().filter(id -> !found.containsKey(id)).findFirst().ifPresent(id -> {
            throw new Refusal(RefusalCode.UNKNOWN, id);
        });
        return found;
    }

    public Optional<Organisation> byKey(String key) {
        return table.byKey(key);
    }

    public Optional<Organisation> bySiret(String siret) {
        return table.bySiret(siret);
    }

    /** Those whose name or key has the text in it, accents and case aside, by name; an empty text finds all. */
    public List<Organisation> search(String text, int offset, int limit) {
        return table.search(Words.anywhere(text), offset, limit);
    }

    /** Those that {@link #search(String, int, int)} finds, or else those whose name is written alike. */
    public List<Organisation> lookUp(String text, int limit) {
        List<Organisation> found = search(text, 0, limit);
        return found.isEmpty() ? table.alike(text, "", ALIKE, limit) : found;
    }

    /** Those of the country that may be the one so named, the most alike first: asked before a new one is entered. */
    public List<Organisation> alike(String name, CountryCode country) {
        return name.isBlank() ? List.of() : table.alike(name, country.value(), ALIKE, PROPOSED);
    }

    /** As {@link #search(String, int, int)}, from where the last page ended. */
    public List<Organisation> page(String text, Optional<Organisation> after, int limit) {
        return table.page(
                Words.anywhere(text),
                after.map(OrganisationTable::words).orElse(""),
                after.map(Organisation::id).map(OrganisationId::value).orElse(new UUID(0, 0)),
                limit);
    }

    public int count(String text) {
        return table.count(Words.anywhere(text));
    }

    /** The regions that organisations lie in, each a prefecture that can be consulted. */
    public List<String> regions() {
        return table.regions();
    }

    /** The région of an organisation as people read it; empty where the directory does not say. */
    public String regionLabel(Organisation organisation) {
        return organisation.region() == null ? "" : register.regionLabel(organisation.region());
    }

    private void leave(Actor actor, String verb, Organisation organisation) {
        trail.record(
                actor, null, null, verb, null, null, Map.of("key", organisation.key(), "name", organisation.name()));
    }

    private void refuseTwin(Organisation organisation) {
        table.byKey(organisation.key())
                .filter(other -> !other.id().equals(organisation.id()))
                .ifPresent(other -> {
                    throw new Refusal(RefusalCode.INVALID_VALUE, "key", organisation.key());
                });
        Optional.ofNullable(organisation.siret())
                .flatMap(siret -> table.bySiret(siret.value()))
                .filter(other -> !other.id().equals(organisation.id()))
                .ifPresent(other -> {
                    throw new Refusal(RefusalCode.INVALID_VALUE, "siret", other.name());
                });
    }
}
