package org.passerelle.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.calls.FundingScheme;
import org.passerelle.calls.Procedure;
import org.passerelle.forms.Forms;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryGroups;
import org.passerelle.people.Actor;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptedCall;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Percent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes, validates and publishes a call of a file in one transaction. */
@Component
class CallDrafting {

    private static final int TURNKEY_AUTHORITIES = 3;

    private final Calls calls;
    private final CountryGroups countries;
    private final Forms forms;

    CallDrafting(Calls calls, CountryGroups countries, Forms forms) {
        this.calls = calls;
        this.countries = countries;
        this.forms = forms;
    }

    @Transactional
    public CallId publish(ScriptedCall scripted, Script script, CallTexts texts) {
        CallId id = calls.create(Actor.clockwork(), definition(scripted, script, texts));
        calls.validate(Actor.clockwork(), id);
        calls.publish(Actor.clockwork(), id);
        return id;
    }

    private CallDefinition definition(ScriptedCall call, Script script, CallTexts texts) {
        return new CallDefinition(
                call.code(),
                call.title(),
                call.scheme(),
                texts.service(),
                texts.email(),
                texts.phone(),
                texts.summary(),
                texts.objectives(),
                script.zone(),
                call.publishedAt(),
                call.opensAt(),
                call.closesAt(),
                call.resultsExpectedAt(),
                call.resultsAt(),
                call.funders(),
                call.years(),
                call.durationMonths().min(),
                call.durationMonths().max(),
                call.grant().min(),
                call.grant().max(),
                call.rates(),
                groups(script, call.opensAt().toLocalDate()),
                call.minFrenchShare(),
                call.maxFrenchInKind(),
                Optional.ofNullable(call.minForeignShare()).orElse(Percent.ZERO),
                call.minMonitoringShare(),
                call.maxAdminShare(),
                Optional.ofNullable(call.eligibleCountries()).orElse(Set.of()),
                Optional.ofNullable(call.leadKinds()).orElse(Set.of()),
                call.scheme() == FundingScheme.TURNKEY ? TURNKEY_AUTHORITIES : 1,
                call.periods(),
                call.threshold(),
                call.partialFloor(),
                call.allowSkip(),
                call.reviewsPerDossier(),
                call.grid(),
                call.consultations(),
                Set.of(),
                call.fileMegabytes(),
                newest(),
                Optional.ofNullable(call.procedure()).orElse(Procedure.DEFAULT));
    }

    /** The service's list at the opening, with what the file says over it. */
    private Map<CountryCode, CountryGroup> groups(Script script, LocalDate opening) {
        Map<CountryCode, CountryGroup> groups = new HashMap<>();
        countries.all().stream().map(CountryGroups.Entry::country).distinct().forEach(country -> countries
                .on(country, opening)
                .ifPresent(group -> groups.put(country, group)));
        groups.putAll(script.groups());
        return groups;
    }

    private String newest() {
        return forms.get(Forms.DOSSIER).version();
    }
}
