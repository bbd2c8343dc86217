package org.passerelle.workflow;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.dossiers.AwaitedTasks;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorkItem;
import org.passerelle.people.PersonId;
import org.passerelle.synthesis.SynthesisFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every open user task as a row of the worklist, read from the engine's own tables in one statement. */
@Component
class OpenTasks implements AwaitedTasks {

    private final JdbcClient jdbc;
    private final SynthesisFile syntheses;

    OpenTasks(JdbcClient jdbc, SynthesisFile syntheses) {
        this.jdbc = jdbc;
        this.syntheses = syntheses;
    }

    /** The engine writes times as the virtual machine's zone tells them. */
    @Override
    public void into(String table) {
        Map<String, WorkItem.Kind> kinds = UserTasks.kinds();
        jdbc.sql(
                        "insert into " + table + " (task_id, kind, dossier_id, call_id, awaited, person_id, since, due)"
                                + " select t.id_, k.kind, d.text_::uuid, c.text_::uuid, g.awaited, nullif(t.assignee_, '')::uuid,"
                                + " t.create_time_ at time zone :zone, t.due_date_ at time zone :zone"
                                + " from public.act_ru_task t"
                                + " join unnest(:ids::text[], :kinds::text[]) k (id, kind) on k.id = t.task_def_key_"
                                + " join (select task_id_, min(group_id_) as awaited from public.act_ru_identitylink"
                                + " where type_ = 'candidate' group by task_id_) g on g.task_id_ = t.id_"
                                + " join public.act_ru_variable c on c.execution_id_ = t.proc_inst_id_ and c.name_ = 'call'"
                                + " left join public.act_ru_variable d on d.execution_id_ = t.proc_inst_id_ and d.name_ = 'dossier'")
                .param("zone", ZoneId.systemDefault().getId())
                .param("ids", kinds.keySet().toArray(String[]::new))
                .param("kinds", kinds.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
        standIns(table);
    }

    private void standIns(String table) {
        List<DossierId> waiting = jdbc
                .sql("select distinct dossier_id from " + table + " where kind = 'GIVE_VISA'")
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
        Map<DossierId, PersonId> standIns = new HashMap<>();
        syntheses.awaited(waiting).forEach((id, visa) -> visa.standInId()
                .ifPresent(person -> standIns.put(id, person)));
        List<Map.Entry<DossierId, PersonId>> places = List.copyOf(standIns.entrySet());
        jdbc.sql("update " + table + " w set stand_in = u.person from unnest(:dossiers::uuid[], :persons::uuid[])"
                        + " u (dossier, person) where w.dossier_id = u.dossier and w.kind = 'GIVE_VISA'")
                .param(
                        "dossiers",
                        places.stream().map(place -> place.getKey().value()).toArray(UUID[]::new))
                .param(
                        "persons",
                        places.stream().map(place -> place.getValue().value()).toArray(UUID[]::new))
                .update();
    }
}
