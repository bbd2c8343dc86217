package org.passerelle.calls;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The forms of a call's appraisal, each in the version that was the newest when the call opened: every dossier of a call
 * is judged on the same questions (ADR 0041). The form of the dossier is a choice of the call's definition.
 */
@Component
public class CallForms {

    private final JdbcClient jdbc;
    private final Forms forms;

    CallForms(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /**
     * A form as the call keeps it; the newest one for a call that is not open yet.
     *
     * @throws NoSuchElementException when no file holds that version any more
     */
    public Form of(CallId call, String form) {
        return jdbc.sql("select version from passerelle.call_form where call_id = :call and form = :form")
                .param("call", call.value())
                .param("form", form)
                .query(String.class)
                .optional()
                .map(version -> forms.get(form, version))
                .orElseGet(() -> forms.get(form));
    }

    /** The version of each form that the call keeps, by form; none before it opens. */
    public Map<String, String> versions(CallId call) {
        Map<String, String> versions = new TreeMap<>();
        jdbc.sql("select form, version from passerelle.call_form where call_id = :call")
                .param("call", call.value())
                .query((row, number) -> versions.put(row.getString("form"), row.getString("version")))
                .list();
        return versions;
    }

    /** Keeps the newest version of every form for the call; what is kept already stays. */
    void freeze(CallId call) {
        List<String> ids = forms.all().stream().map(Form::id).distinct().toList();
        ids.forEach(id -> jdbc.sql("insert into passerelle.call_form (call_id, form, version)"
                        + " values (:call, :form, :version) on conflict do nothing")
                .param("call", call.value())
                .param("form", id)
                .param("version", forms.get(id).version())
                .update());
    }
}
