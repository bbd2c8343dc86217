package org.passerelle.workflow.rules;

import java.util.Optional;
import org.passerelle.calls.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code call_model}. */
@Repository
class CallModelsTable {

    private final JdbcClient jdbc;

    CallModelsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CallId call, String model, int version) {
        jdbc.sql("insert into passerelle.call_model (call_id, model, version) values (:call, :model, :version)"
                        + " on conflict do nothing")
                .param("call", call.value())
                .param("model", model)
                .param("version", version)
                .update();
    }

    Optional<Integer> version(CallId call, String model) {
        return jdbc.sql("select version from passerelle.call_model where call_id = :call and model = :model")
                .param("call", call.value())
                .param("model", model)
                .query(Integer.class)
                .optional();
    }
}
