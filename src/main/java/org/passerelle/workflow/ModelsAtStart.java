package org.passerelle.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.ModelCheck;
import org.passerelle.workflow.rules.TableCheck;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads every process and decision table before the engine does, and stops the start with the place of what is wrong. */
@Component
class ModelsAtStart extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Set<String> missing = new TreeSet<>();
        for (Model model : Model.values()) {
            missing.add(model.file());
        }
        for (Resource file : files("classpath*:processes/*.bpmn")) {
            String name = "processes/" + file.getFilename();
            ModelCheck.check(name, bytes(file));
            missing.remove(name);
        }
        for (Resource file : files("classpath*:processes/*.dmn")) {
            TableCheck.check("processes/" + file.getFilename(), bytes(file));
        }
        if (!missing.isEmpty()) {
            throw new MalformedModel(missing.iterator().next(), "definitions", "is missing");
        }
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
