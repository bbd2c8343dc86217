package org.passerelle.notices;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the outbox be emptied at intervals; not in a rehearsal, whose mails are as invented as its people. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@Profile("!rehearsal")
class Scheduling {}
