package org.passerelle.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.passerelle.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes that start at the same time on one empty database. */
class SeveralNodesTests {

    private static final Pattern LINK = Pattern.compile("/first-administrator/([\\w-]+)");

    @TempDir
    private Path folder;

    @Test
    void bothComeUpAndShowNothingButTheirHealth() throws Exception {
        String url = TestDatabase.emptyUrl();
        String[] database = {"--spring.datasource.url=" + url, "--spring.datasource.username=postgres"};
        try (RunningService one = RunningService.start(folder, database);
                RunningService other = RunningService.start(folder, database)) {
            assertThat(one.ready().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(other.ready().get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
            String first = followed(one, url);
            assertThat(followed(other, url)).as("each node prints its own link").isNotEqualTo(first);
            for (String hidden : new String[] {
                "/actuator", "/actuator/env", "/actuator/health/db", "/engine-rest/engine", "/camunda/app/", "/error"
            }) {
                HttpResponse<String> answer = one.get(hidden);
                assertThat(answer.statusCode()).as(hidden).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElse(""))
                        .as(hidden)
                        .endsWith("/login");
            }
        }
    }

    /** The link that the node printed leads to a page, and the database knows its token. */
    private static String followed(RunningService node, String database) throws Exception {
        Matcher link = LINK.matcher(node.output());
        assertThat(link.find()).isTrue();
        assertThat(node.get(link.group()).statusCode()).isEqualTo(200);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(link.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""))
                        .sql("select used_at is null from passerelle.account_link where token_hash = :hash")
                        .param("hash", HexFormat.of().formatHex(hash))
                        .query(Boolean.class)
                        .optional())
                .hasValue(true);
        return link.group();
    }
}
