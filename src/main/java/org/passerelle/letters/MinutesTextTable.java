package org.passerelle.letters;

import java.util.Optional;
import org.passerelle.committee.Minutes;
import org.passerelle.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code minutes_text}: what each text said when it was shown; written once. */
@Repository
class MinutesTextTable {

    private final JdbcClient jdbc;

    MinutesTextTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Minutes minutes, MinutesText said) {
        jdbc.sql("insert into passerelle.minutes_text (minutes_id, text_version, content)"
                        + " values (:minutes, :text, :content::jsonb)")
                .param("minutes", minutes.id().value())
                .param("text", minutes.text())
                .param("content", Json.write(said))
                .update();
    }

    /** What the last text said; empty where it was shown before texts were kept. */
    Optional<MinutesText> find(Minutes minutes) {
        return jdbc.sql(
                        "select content from passerelle.minutes_text where minutes_id = :minutes and text_version = :text")
                .param("minutes", minutes.id().value())
                .param("text", minutes.text())
                .query(String.class)
                .optional()
                .map(content -> Json.read(content, MinutesText.class));
    }
}
