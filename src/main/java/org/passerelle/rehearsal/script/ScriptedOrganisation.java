package org.passerelle.rehearsal.script;

import org.jspecify.annotations.Nullable;
import org.passerelle.people.AuthorityLevel;
import org.passerelle.people.OrganisationKind;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Siret;

/** An organisation of a rehearsal; it counts as fictional. */
public record ScriptedOrganisation(
        String key,
        OrganisationKind kind,
        @Nullable AuthorityLevel level,
        String name,
        CountryCode country,
        @Nullable Siret siret,
        @Nullable String region,
        @Nullable String inseeCode,
        @Nullable String iban) {}
