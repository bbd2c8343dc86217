package org.passerelle.demo;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.passerelle.rehearsal.Progress;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demo at the start, before the job executor and the web server: nobody sees it half full. */
@Component
@ConditionalOnProperty(name = "passerelle.demo", havingValue = "true")
class DemoAtStart implements SmartLifecycle {

    private final Demo demo;
    private final Texts texts;
    private volatile boolean running;

    DemoAtStart(Demo demo, Texts texts) {
        this.demo = demo;
        this.texts = texts;
    }

    @Override
    public void start() {
        if (demo.isDue()) {
            demo.load(Progress.on(System.out, title()));
        }
        running = true;
    }

    private String title() {
        return Stream.of(Language.values())
                .map(language -> texts.get(language, "demo.loading"))
                .collect(Collectors.joining(" / "));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
