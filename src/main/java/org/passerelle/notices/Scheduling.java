package org.passerelle.notices;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the outbox be emptied at intervals. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
