package org.passerelle.workflow.picture;

import org.jspecify.annotations.Nullable;

/**
 * An element of the diagram.
 *
 * @param name the name as the model gives it, in French; empty where it has none
 * @param sign what stands inside an event: {@code timer}, {@code message}, or nothing
 * @param label where the name goes when it is not inside
 * @param many one for each body, reviewer…
 */
record Shape(String id, Form form, String name, String sign, Box box, @Nullable Box label, boolean many) {}
