package org.passerelle.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Calls;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Located;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.forms.ScoreSheetKeys;
import org.passerelle.opinions.Consultations;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Flaw;
import org.passerelle.rehearsal.script.MalformedScript;
import org.passerelle.rehearsal.script.Pointer;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptedContent;
import org.springframework.stereotype.Component;

/**
 * The {@code answers} of a file carry fields of a form by their key. A key that the form does not ask, or for which the act
 * has a property of its own, would be ignored in silence: it makes the file malformed.
 */
@Component
class FurtherAnswers {

    private static final Set<String> OF_A_JUDGEMENT = Set.of(AdmissibilityKeys.VERDICT, AdmissibilityKeys.REASONS);
    private static final Set<String> OF_AN_OPINION =
            Set.of(OpinionKeys.VALUE, OpinionKeys.COMMENT, OpinionKeys.CONDITIONS, OpinionKeys.NO_CONFLICT);
    private static final Set<String> OF_A_SCORE =
            Set.of(ScoreSheetKeys.NO_CONFLICT, ScoreSheetKeys.SCORES, ScoreSheetKeys.RECOMMENDATION);

    private final Forms forms;
    private final Calls calls;

    FurtherAnswers(Forms forms, Calls calls) {
        this.forms = forms;
        this.calls = calls;
    }

    /** @throws MalformedScript naming every key that no form asks */
    void check(Script script, Cast cast) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < script.dossiers().size(); i++) {
            String call = script.dossiers().get(i).call();
            content(Pointer.ROOT.at("dossiers").at(i), script.dossiers().get(i).content(), form(call, cast), flaws);
        }
        for (int i = 0; i < script.acts().size(); i++) {
            act(Pointer.ROOT.at("acts").at(i), script.acts().get(i), script, cast, flaws);
        }
        if (!flaws.isEmpty()) {
            throw new MalformedScript(flaws);
        }
    }

    private void act(Pointer place, Act act, Script script, Cast cast, List<Flaw> flaws) {
        if (act instanceof Act.Draft draft) {
            content(place.at("with"), draft.with(), form(draft, script, cast), flaws);
        } else if (act instanceof Act.Edit edit) {
            content(place.at("with"), edit.with(), form(edit, script, cast), flaws);
        } else if (act instanceof Act.Complete complete) {
            content(place.at("with"), complete.with(), form(complete, script, cast), flaws);
        } else if (act instanceof Act.Judge judge) {
            new Keys(forms.get(Forms.ADMISSIBILITY), OF_A_JUDGEMENT, flaws).check(place, judge.answers());
        } else if (act instanceof Act.Score score) {
            new Keys(forms.get(Forms.SCORE_SHEET), OF_A_SCORE, flaws).check(place, score.answers());
        } else if (act instanceof Act.GiveOpinion opinion) {
            Form form = forms.get(Consultations.formOf(opinion.consultation()));
            new Keys(form, OF_AN_OPINION, flaws).check(place, opinion.answers());
        }
    }

    private void content(Pointer place, @Nullable ScriptedContent content, Form form, List<Flaw> flaws) {
        if (content != null) {
            new Keys(form, Set.of(), flaws).check(place, content.answers());
        }
    }

    private Form form(Act.OnDossier act, Script script, Cast cast) {
        return form(script.dossier(act.dossier()).orElseThrow().call(), cast);
    }

    private Form form(String call, Cast cast) {
        return forms.get(Forms.DOSSIER, calls.get(cast.call(call)).definition().formVersion());
    }

    /** @param taken what has a property of its own */
    private record Keys(Form form, Set<String> taken, List<Flaw> flaws) {

        void check(Pointer place, @Nullable Map<String, JsonNode> answers) {
            if (answers != null) {
                answers.forEach((key, value) -> check(place.at("answers").at(key), key, value));
            }
        }

        private void check(Pointer place, String path, JsonNode value) {
            if (value.isObject() && isGroup(path)) {
                value.properties().forEach(e -> check(place.at(e.getKey()), path + "." + e.getKey(), e.getValue()));
            } else if (!isAsked(path) || taken.contains(path)) {
                flaws.add(new Flaw(
                        place.path(), "a further field of the form \"" + form.id() + "\"", "\"" + path + "\""));
            } else if (value.isArray() && isGroup(path)) {
                for (int i = 0; i < value.size(); i++) {
                    items(place.at(i), path, value.get(i));
                }
            }
        }

        private void items(Pointer place, String path, JsonNode item) {
            item.properties().forEach(e -> check(place.at(e.getKey()), path + "." + e.getKey(), e.getValue()));
        }

        private boolean isAsked(String path) {
            return form.components().stream().anyMatch(c -> c.isAnswered() && path.equals(c.path()));
        }

        /** Whether questions stand below: a group's path, or a list's. */
        private boolean isGroup(String path) {
            return form.components().stream().map(Located::path).anyMatch(p -> p.startsWith(path + "."));
        }
    }
}
