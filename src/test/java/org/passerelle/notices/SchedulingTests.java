package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

class SchedulingTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Scheduling.class);

    @Test
    void emptiesTheOutbox() {
        service.run(context -> assertThat(context).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
    }

    @Test
    void sendsNothingInARehearsal() {
        service.withPropertyValues("spring.profiles.active=rehearsal")
                .run(context -> assertThat(context).doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
    }
}
