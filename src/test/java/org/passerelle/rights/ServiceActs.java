package org.passerelle.rights;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.passerelle.dossiers.DossierAccess;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Judgements;
import org.passerelle.opinions.ConsultationId;
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

    /** Neither done nor refused: never what a table expects. */
    static final char CRASHED = '!';

    private static final Set<String> MODULES = Set.of(
            "people",
            "files",
            "forms",
            "funding",
            "calls",
            "dossiers",
            "eligibility",
            "questions",
            "exchanges",
            "opinions",
            "reviews",
            "desk",
            "committee",
            "synthesis",
            "awards",
            "letters",
            "evidence",
            "exceptions",
            "workbooks",
            "notices",
            "links",
            "workflow");

    private static final Set<Class<?>> ASKED_BY_SERVICES =
            Set.of(Rights.class, Trail.class, Judgements.class, DossierAccess.class);

    private final Map<String, Attempt> acts = new TreeMap<>();
    private final Set<String> unasked = new TreeSet<>();
    private final List<String> crashes = new ArrayList<>();
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
                        .filter(ServiceActs::isOpen)
                        .forEach(method -> sort(type, bean, method));
            }
        }
    }

    private void sort(Class<?> type, Object bean, Method method) {
        if (isAct(method)) {
            acts.put(name(type, method, 1), new Attempt(bean, method));
        } else {
            unasked.add(name(type, method, 0));
        }
    }

    Set<String> names() {
        return acts.keySet();
    }

    /** The acts that concern one dossier. */
    Set<String> onADossier() {
        return acts.entrySet().stream()
                .filter(act -> Arrays.asList(act.getValue().method().getParameterTypes())
                        .contains(DossierId.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The acts that concern one dossier, or one opinion about it. */
    Set<String> aboutADossier() {
        return acts.entrySet().stream()
                .filter(act -> Arrays.stream(act.getValue().method().getParameterTypes())
                        .anyMatch(type -> type == DossierId.class || type == ConsultationId.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The public methods that ask nobody for a right. */
    Set<String> unasked() {
        return unasked;
    }

    /** What was neither done nor refused so far, with its cause. */
    List<String> crashes() {
        return crashes;
    }

    /** Tries the act as the actor, on arguments chosen one by one; nothing remains. */
    char attempt(String act, Actor actor, BiFunction<Parameter, Actor, Object> arguments) {
        Attempt attempt = Optional.ofNullable(acts.get(act)).orElseThrow();
        return undone(() -> invoke(attempt, actor, arguments));
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

    private char invoke(Attempt attempt, Actor actor, BiFunction<Parameter, Actor, Object> chosen) {
        Object[] arguments = Arrays.stream(attempt.method().getParameters())
                .map(parameter -> chosen.apply(parameter, actor))
                .toArray();
        try {
            attempt.method().invoke(attempt.service(), arguments);
            return ALLOWED;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return sign(refusal.code());
            }
            crashes.add(attempt.method() + " as " + actor.login() + ": " + e.getCause());
            return CRASHED;
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
                && !isOfTheTests(type)
                && !ASKED_BY_SERVICES.contains(type);
    }

    private static boolean isOfTheTests(Class<?> type) {
        return type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(ServiceActs.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static boolean isOpen(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static boolean isAct(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class;
    }

    /** {@code Dossiers.edit(DossierId, int, DossierContent)}: overloads are acts of their own. */
    private static String name(Class<?> type, Method method, int skipped) {
        return type.getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .skip(skipped)
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(" ", "(", ")"));
    }
}
