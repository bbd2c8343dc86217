package org.passerelle.rights;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.Judgements;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.people.Trail;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * Every public act of a service of the domain, found by reflection and tried in a transaction that is taken back.
 * What services ask to check and to record is no act.
 */
final class ServiceActs {

    /** How an attempt ended, as the table writes it. */
    static final char ALLOWED = '+';

    static final char FORBIDDEN = '-';
    static final char NOT_SIGNATORY = 's';
    static final char CONFLICT = 'c';
    static final char UNKNOWN = 'u';

    private static final Set<String> MODULES = Set.of(
            "people",
            "files",
            "forms",
            "funding",
            "calls",
            "dossiers",
            "opinions",
            "reviews",
            "committee",
            "awards",
            "letters",
            "notices",
            "workflow");

    private static final Set<Class<?>> ASKED_BY_SERVICES =
            Set.of(Rights.class, Trail.class, Judgements.class, DossierAccess.class);

    private final Map<String, Attempt> acts = new TreeMap<>();
    private final TransactionTemplate transaction;

    private record Attempt(Object service, Method method) {}

    ServiceActs(ApplicationContext context) {
        transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> declared = context.getType(name);
            if (declared != null && isService(ClassUtils.getUserClass(declared))) {
                Object bean = context.getBean(name);
                Class<?> type = AopUtils.getTargetClass(bean);
                Arrays.stream(type.getDeclaredMethods())
                        .filter(ServiceActs::isAct)
                        .forEach(method -> acts.put(name(type, method), new Attempt(bean, method)));
            }
        }
    }

    Set<String> names() {
        return acts.keySet();
    }

    /** Tries the act as the actor, on what the world offers; nothing remains. */
    char attempt(String act, Actor actor, RightsWorld world) {
        Attempt attempt = Optional.ofNullable(acts.get(act)).orElseThrow();
        return undone(() -> invoke(attempt, actor, world));
    }

    /** How an act ends that is then taken back. */
    char undone(Supplier<Character> act) {
        return Optional.ofNullable(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return act.get();
                }))
                .orElseThrow();
    }

    /** The sign of an act that goes through or is refused. */
    static char sign(Runnable act) {
        try {
            act.run();
            return ALLOWED;
        } catch (Refusal refusal) {
            return sign(refusal.code());
        }
    }

    private static char invoke(Attempt attempt, Actor actor, RightsWorld world) {
        Object[] arguments = Arrays.stream(attempt.method().getParameters())
                .map(parameter -> world.argument(parameter, actor))
                .toArray();
        try {
            attempt.method().invoke(attempt.service(), arguments);
            return ALLOWED;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Refusal refusal ? sign(refusal.code()) : ALLOWED;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static char sign(RefusalCode code) {
        return switch (code) {
            case FORBIDDEN -> FORBIDDEN;
            case NOT_SIGNATORY -> NOT_SIGNATORY;
            case CONFLICT_OF_INTEREST -> CONFLICT;
            case UNKNOWN -> UNKNOWN;
            default -> ALLOWED;
        };
    }

    private static boolean isService(Class<?> type) {
        String[] path = type.getPackageName().split("\\.");
        return path.length > 2
                && type.getPackageName().startsWith("org.passerelle.")
                && MODULES.contains(path[2])
                && Modifier.isPublic(type.getModifiers())
                && !ASKED_BY_SERVICES.contains(type);
    }

    private static boolean isAct(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && method.getParameterCount() > 0
                && method.getParameterTypes()[0] == Actor.class;
    }

    /** {@code Dossiers.edit(DossierId, int, DossierContent)}: overloads are acts of their own. */
    private static String name(Class<?> type, Method method) {
        return type.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .skip(1)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" ", "(", ")"));
    }
}
