package org.passerelle;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs by itself what the service does every few seconds: batches and mails. What it does every few minutes goes by the
 * wall clock, and would write between two looks of a test at its own, stopped clock: tests call it by hand.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickJobs {

    private static final Duration QUICK = Duration.ofSeconds(30);

    @Bean
    TaskScheduler taskScheduler() {
        return new ThreadPoolTaskScheduler() {
            @Override
            public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, Instant startTime, Duration delay) {
                return delay.compareTo(QUICK) > 0
                        ? super.schedule(() -> {}, Instant.now())
                        : super.scheduleWithFixedDelay(task, startTime, delay);
            }
        };
    }
}
