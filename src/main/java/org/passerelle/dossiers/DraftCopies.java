package org.passerelle.dossiers;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.forms.DossierKeys;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Tick;
import org.passerelle.funding.Costing;
import org.passerelle.funding.Expense;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.Resource;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins where an earlier dossier of the own organisation ended: its answers, partners and plan, moved by as many years as
 * lie between the first years of the two calls. Documents are not taken over: they are dated and signed for one call; nor
 * are declarations, which are made of one dossier.
 */
@Service
@Transactional
public class DraftCopies {

    private final DossierFile file;
    private final Dossiers dossiers;
    private final Calls calls;
    private final Forms forms;
    private final Rights rights;

    DraftCopies(DossierFile file, Dossiers dossiers, Calls calls, Forms forms, Rights rights) {
        this.file = file;
        this.dossiers = dossiers;
        this.calls = calls;
        this.forms = forms;
        this.rights = rights;
    }

    /** A new draft in an open call; what its form does not ask is left out. */
    public DossierId duplicate(Actor actor, DossierId from, CallId to) {
        Dossier earlier = own(actor, from, Act.DRAFT);
        Call call = calls.get(to);
        Form form = forms.get(Forms.DOSSIER, call.definition().formVersion());
        int years = yearsBetween(calls.get(earlier.call()), call);
        Map<String, Object> answers = new TreeMap<>();
        earlier.answers().values().forEach((key, value) -> {
            if (form.knows(key) && !isDeclaration(form, key)) {
                answers.put(key, isPeriod(key) ? moved(value, years) : value);
            }
        });
        FundingPlan plan = moved(earlier.plan(), years, call.definition().years());
        return dossiers.draft(actor, to, new DossierContent(answers, plan, earlier.partners()));
    }

    /** Puts the budget of an earlier dossier in the place of a draft's. */
    public void copyBudget(Actor actor, DossierId from, DossierId draft) {
        Dossier earlier = own(actor, from, Act.EDIT);
        Call call = calls.get(own(actor, draft, Act.EDIT).call());
        int years = yearsBetween(calls.get(earlier.call()), call);
        FundingPlan plan = moved(earlier.plan(), years, call.definition().years());
        dossiers.edit(actor, draft, DossierContent.plan(plan));
    }

    private Dossier own(Actor actor, DossierId id, Act act) {
        Dossier dossier = file.get(id);
        rights.require(actor, act, Relation.own(actor, dossier.lead()));
        return dossier;
    }

    private static int yearsBetween(Call earlier, Call later) {
        return later.definition().years().get(0) - earlier.definition().years().get(0);
    }

    /** A ticked box states something: it is ticked anew. */
    private static boolean isDeclaration(Form form, String key) {
        return form.at(key).filter(Tick.class::isInstance).isPresent();
    }

    private static boolean isPeriod(String key) {
        return key.equals(DossierKeys.STARTS_ON) || key.equals(DossierKeys.ENDS_ON);
    }

    /** What is no day stays as it was written. */
    private static Object moved(Object day, int years) {
        try {
            return LocalDate.parse(String.valueOf(day)).plusYears(years).toString();
        } catch (DateTimeParseException e) {
            return day;
        }
    }

    /** Amounts of years that the later call does not have are left out; the balance then says what is missing. */
    private static FundingPlan moved(FundingPlan plan, int years, List<Integer> kept) {
        return new FundingPlan(
                plan.countries(),
                plan.multiCountry(),
                plan.expenses().stream().map(e -> moved(e, years, kept)).toList(),
                plan.resources().stream()
                        .map(r -> new Resource(
                                r.source(), r.organisation(), r.kind(), r.status(), moved(r.amounts(), years, kept)))
                        .toList(),
                plan.minimumViableGrant());
    }

    private static Expense moved(Expense line, int years, List<Integer> kept) {
        Costing costing = Optional.ofNullable(line.costing()).orElse(Costing.none());
        return new Expense(
                line.category(),
                line.label(),
                line.kind(),
                line.country(),
                moved(line.amounts(), years, kept),
                line.place(),
                new Costing(costing.unit(), costing.unitCost(), moved(costing.quantities(), years, kept)),
                line.method());
    }

    private static <T> SortedMap<Integer, T> moved(SortedMap<Integer, T> amounts, int years, List<Integer> kept) {
        SortedMap<Integer, T> moved = new TreeMap<>();
        amounts.forEach((year, amount) -> {
            if (kept.contains(year + years)) {
                moved.put(year + years, amount);
            }
        });
        return moved;
    }
}
