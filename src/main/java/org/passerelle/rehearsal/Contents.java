package org.passerelle.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Partner;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DossierKeys;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.RehearsalFiller;
import org.passerelle.funding.CountryPart;
import org.passerelle.funding.FundingPlan;
import org.passerelle.rehearsal.script.ScriptedContent;
import org.passerelle.rehearsal.script.ScriptedDossier;
import org.passerelle.rehearsal.script.ScriptedPartner;
import org.springframework.stereotype.Component;

/** Turns what a file says of a dossier into the content that the service takes, completed by the filler. */
@Component
class Contents {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final DossierContent NOTHING = new DossierContent(Map.of(), FundingPlan.empty(), List.of());

    private final DossierFile dossiers;
    private final Calls calls;
    private final Forms forms;

    Contents(DossierFile dossiers, Calls calls, Forms forms) {
        this.dossiers = dossiers;
        this.calls = calls;
        this.forms = forms;
    }

    /** The whole content of a new dossier, with the parts that the act replaces. */
    DossierContent whole(ScriptedDossier dossier, @Nullable ScriptedContent with, Cast cast) {
        CallDefinition call = calls.get(cast.call(dossier.call())).definition();
        DossierContent first = merged(NOTHING, dossier.content(), cast);
        DossierContent whole = with == null ? first : merged(first, with, cast);
        return cast.isFilled(dossier.key()) ? filled(whole, call) : whole;
    }

    /** The content of a dossier as it stands, with the parts that the act replaces. */
    DossierContent changed(DossierId id, ScriptedContent with, Cast cast) {
        Dossier dossier = dossiers.get(id);
        CallDefinition call = calls.get(dossier.call()).definition();
        DossierContent before = new DossierContent(dossier.answers().values(), dossier.plan(), dossier.partners());
        return filled(merged(before, with, cast), call);
    }

    /** The parts alone that the act names, over the dossier as it stands: all else was closed with its submission. */
    DossierContent parts(DossierId id, ScriptedContent with, Cast cast) {
        Dossier dossier = dossiers.get(id);
        DossierContent named = merged(new DossierContent(Map.of(), dossier.plan(), dossier.partners()), with, cast);
        return new DossierContent(
                named.answers(),
                dossier.plan().equals(named.plan()) ? null : named.plan(),
                with.partners() == null ? null : named.partners());
    }

    /** A budget with the parts that the act replaces; the part of a country that is alone follows from the total (B15). */
    static FundingPlan revised(FundingPlan before, ScriptedContent with) {
        FundingPlan plan = plan(before, with);
        boolean alone = with.countries() == null && plan.countries().size() == 1;
        return alone
                ? new FundingPlan(
                        List.of(new CountryPart(plan.countries().get(0).code(), plan.total())),
                        plan.multiCountry(),
                        plan.expenses(),
                        plan.resources(),
                        plan.minimumViableGrant())
                : plan;
    }

    /** Answers of a file as plain values. */
    static Map<String, Object> plain(@Nullable Map<String, JsonNode> answers) {
        Map<String, Object> values = new HashMap<>();
        if (answers != null) {
            answers.forEach((key, value) -> values.put(key, JSON.convertValue(value, Object.class)));
        }
        return values;
    }

    private static DossierContent merged(DossierContent before, ScriptedContent with, Cast cast) {
        Map<String, Object> answers = new HashMap<>(Objects.requireNonNull(before.answers()));
        put(answers, DossierKeys.TITLE, with.title());
        put(answers, DossierKeys.SUMMARY, with.summary());
        put(answers, DossierKeys.THEME, with.theme());
        put(answers, DossierKeys.SDGS, with.sdgs());
        put(
                answers,
                DossierKeys.STARTS_ON,
                with.startsOn() == null ? null : with.startsOn().toString());
        put(
                answers,
                DossierKeys.ENDS_ON,
                with.endsOn() == null ? null : with.endsOn().toString());
        answers.putAll(plain(with.answers()));
        List<Partner> partners =
                with.partners() == null ? Objects.requireNonNull(before.partners()) : partners(with.partners(), cast);
        return new DossierContent(answers, plan(Objects.requireNonNull(before.plan()), with), partners);
    }

    private DossierContent filled(DossierContent content, CallDefinition call) {
        Form form = forms.get(Forms.DOSSIER, call.formVersion());
        Answers answers = new Answers(Objects.requireNonNull(content.answers()));
        Map<String, Object> whole =
                RehearsalFiller.fill(form, answers, call.facts()).values();
        return new DossierContent(whole, content.plan(), content.partners());
    }

    private static void put(Map<String, Object> answers, String key, @Nullable Object value) {
        if (value != null) {
            answers.put(key, value);
        }
    }

    private static FundingPlan plan(FundingPlan plan, ScriptedContent with) {
        return new FundingPlan(
                with.countries() == null ? plan.countries() : with.countries(),
                with.multiCountry() == null ? plan.multiCountry() : with.multiCountry(),
                with.expenses() == null ? plan.expenses() : with.expenses(),
                with.resources() == null ? plan.resources() : with.resources(),
                with.minimumViableGrant() == null ? plan.minimumViableGrant() : with.minimumViableGrant());
    }

    private static List<Partner> partners(List<ScriptedPartner> scripted, Cast cast) {
        List<Partner> partners = new ArrayList<>();
        scripted.forEach(p -> partners.add(new Partner(cast.organisation(p.organisation()), p.role())));
        return partners;
    }
}
