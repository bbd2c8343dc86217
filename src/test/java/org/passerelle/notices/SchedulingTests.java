package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;

class SchedulingTests {

    private final ApplicationContextRunner service =
            new ApplicationContextRunner().withUserConfiguration(Scheduling.class);

    @Test
    void emptiesTheOutbox() {
        service.run(context -> assertThat(context).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
    }

    @Test
    void looksEveryFewSecondsForMailsToSend() {
        DataSource unused = new DriverManagerDataSource();
        service.withBean(Clock.class, Clock::systemUTC)
                .withBean(TransactionTemplate.class, new DataSourceTransactionManager(unused))
                .withBean(JdbcClient.class, () -> JdbcClient.create(unused))
                .withBean(OutboxTable.class)
                .withBean(MailSender.class)
                .run(context -> assertThat(
                                context.getBean(ScheduledTaskHolder.class).getScheduledTasks())
                        .extracting(ScheduledTask::getTask)
                        .singleElement()
                        .isInstanceOfSatisfying(FixedDelayTask.class, task -> assertThat(task.getIntervalDuration())
                                .isLessThanOrEqualTo(Duration.ofSeconds(5))));
    }

    @Test
    void sendsNothingInARehearsal() {
        service.withPropertyValues("spring.profiles.active=rehearsal")
                .run(context -> assertThat(context).doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
    }
}
