package org.passerelle;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.BeforeEach;

/**
 * A {@link BeforeEach} of an {@link IntegrationTest} that walks to where all tests of its class begin. It is walked once:
 * what the database held at its end, the time and the plain fields of the class are remembered, and given to each later
 * test of the class as if it had walked itself. For fields that nobody changes (numbers, actors, calls), and for a class
 * in which nothing else is written before each test; what lives in memory alone (a session, a screen) is not remembered.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@BeforeEach
public @interface WalkedOnce {}
