package org.passerelle;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the tests of a class begin ({@link WalkedOnce}).
 *
 * @param ended the time at the end of the walk
 * @param fields what the walk left in the class's own fields, without those that somebody else fills
 */
record WalkedStart(Class<?> of, Instant ended, Map<Field, Object> fields) {

    static WalkedStart of(Object instance, Instant ended) {
        Map<Field, Object> fields = new HashMap<>();
        Arrays.stream(instance.getClass().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                .filter(field -> field.getAnnotations().length == 0)
                .forEach(field -> fields.put(field, read(field, instance)));
        return new WalkedStart(instance.getClass(), ended, fields);
    }

    void giveTo(Object instance) {
        fields.forEach((field, value) -> write(field, instance, value));
    }

    private static Object read(Field field, Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Field field, Object instance, Object value) {
        try {
            field.set(instance, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
