package org.passerelle.start;

import java.util.List;
import java.util.stream.Stream;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When everything is up: the address, and what modules have to tell the operator. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger("passerelle");

    private final Texts texts;
    private final ObjectProvider<StartNotice> notices;
    private final String address;

    Announcement(Texts texts, ObjectProvider<StartNotice> notices, @Value("${passerelle.address}") String address) {
        this.texts = texts;
        this.notices = notices;
        this.address = address;
    }

    @EventListener
    void announce(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer().getPort() > 0) {
            List<String> lines = Stream.concat(
                            Stream.of(Language.values()).map(l -> texts.get(l, "start.ready", address)),
                            notices.orderedStream().flatMap(notice -> notice.lines().stream()))
                    .map(line -> "  " + line)
                    .toList();
            LOG.info("\n\n{}\n", String.join("\n", lines));
        }
    }
}
