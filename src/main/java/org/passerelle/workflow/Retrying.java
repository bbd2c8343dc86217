package org.passerelle.workflow;

import java.lang.reflect.Method;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Does an act again, a few times, when it lost a race in the engine or in the database: the loser then finds what the
 * winner did, and is told so by the service's own refusal. It stands around the transaction, never inside one.
 */
final class Retrying implements MethodInterceptor {

    /** Three reviewers at one instant needed two; the rest is reserve. */
    static final int TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Retrying.class);
    private static final AnnotationTransactionAttributeSource TRANSACTIONS = new AnnotationTransactionAttributeSource();

    /** Whether the method is an act: public, and a transaction of its own. */
    static boolean isAct(Method method, Class<?> type) {
        return type.getPackageName().startsWith("org.passerelle.")
                && TRANSACTIONS.getTransactionAttribute(method, type) != null;
    }

    @Override
    public Object invoke(MethodInvocation act) throws Throwable {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return act.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return ((org.springframework.aop.ProxyMethodInvocation) act)
                        .invocableClone()
                        .proceed();
            } catch (OptimisticLockingException | ConcurrencyFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
                LOG.debug("PSR-W02 {} lost a race, attempt {}", act.getMethod().getName(), attempt);
            }
        }
    }
}
