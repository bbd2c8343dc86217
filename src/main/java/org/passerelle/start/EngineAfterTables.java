package org.passerelle.start;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Lets the engine wait until Flyway has made its tables. Named in {@code META-INF/spring.factories}. */
class EngineAfterTables implements DependsOnDatabaseInitializationDetector {

    private static final Set<String> ENGINE = Set.of("processEngineConfigurationImpl", "processEngineFactoryBean");

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return ENGINE.stream().filter(beanFactory::containsBeanDefinition).collect(java.util.stream.Collectors.toSet());
    }
}
