package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.TestDatabase;

/** Two nodes that start at the same time on one empty database. */
class SeveralNodesTests {

    @TempDir
    private Path folder;

    @Test
    void bothComeUpAndShowNothingButTheirHealth() throws Exception {
        String[] database = {
            "--spring.datasource.url=" + TestDatabase.emptyUrl(), "--spring.datasource.username=postgres"
        };
        try (RunningService one = RunningService.start(folder, database);
                RunningService other = RunningService.start(folder, database)) {
            assertThat(one.ready().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(other.ready().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(one.output()).contains("/first-administrator/");
            for (String hidden : new String[] {
                "/actuator", "/actuator/env", "/actuator/health/db", "/engine-rest/engine", "/camunda/app/", "/error"
            }) {
                HttpResponse<String> answer = one.get(hidden);
                assertThat(answer.statusCode()).as(hidden).isNotEqualTo(200);
            }
        }
    }
}
