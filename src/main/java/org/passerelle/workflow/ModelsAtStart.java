package org.passerelle.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.ModelCheck;
import org.passerelle.workflow.rules.Table;
import org.passerelle.workflow.rules.TableCheck;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads every process and decision table before the engine does, and stops the start with the place of what is wrong. */
@Component
class ModelsAtStart extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        Set<String> present = new HashSet<>();
        Set<String> used = new HashSet<>();
        for (Resource file : files("classpath*:processes/*.bpmn")) {
            used.addAll(ModelCheck.check(name(file), bytes(file)));
            present.add(name(file));
        }
        for (Resource file : files("classpath*:processes/*.dmn")) {
            TableCheck.check(name(file), bytes(file));
            present.add(name(file));
        }
        refuseMissing(present);
        ModelCheck.refuseOrphans(used);
    }

    /** @throws MalformedModel where a process or a table that Java knows has no file */
    static void refuseMissing(Set<String> present) {
        Stream.concat(
                        Stream.of(Model.values()).map(Model::file),
                        Stream.of(Table.values()).map(Table::file))
                .filter(file -> !present.contains(file))
                .findFirst()
                .ifPresent(file -> {
                    throw new MalformedModel(file, "definitions", "is missing");
                });
    }

    private static String name(Resource file) {
        return "processes/" + file.getFilename();
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
