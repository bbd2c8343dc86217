package org.passerelle.workflow;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the job executor when everything else stands: after the clock has been set and a demo been loaded, before the
 * web server. By itself the engine starts it as soon as it is built.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobExecution extends AbstractProcessEnginePlugin implements SmartLifecycle {

    /** After the demo, which has 0. */
    private static final int PHASE = 1000;

    private final ObjectProvider<ProcessEngine> engine;

    JobExecution(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getJobExecutor().setAutoActivate(false);
    }

    @Override
    public void start() {
        executor().start();
    }

    @Override
    public void stop() {
        executor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor().isActive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration()).getJobExecutor();
    }
}
