package org.passerelle.demo;

import org.passerelle.rehearsal.Progress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads the demo at the start, before the job executor and the web server: nobody sees it half full. */
@Component
@ConditionalOnProperty(name = "passerelle.demo", havingValue = "true")
class DemoAtStart implements SmartLifecycle {

    private final Demo demo;
    private volatile boolean running;

    DemoAtStart(Demo demo) {
        this.demo = demo;
    }

    @Override
    public void start() {
        if (demo.isDue()) {
            demo.load(new Progress(System.out, "Démonstration"));
        }
        running = true;
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
