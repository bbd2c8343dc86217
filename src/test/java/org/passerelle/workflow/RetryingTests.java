package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.function.IntSupplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Progress;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class RetryingTests {

    @Test
    void doesAnActAgainThatLostARace() {
        assertThat(retrying(losing(Retrying.TRIES - 1)).getAsInt()).isEqualTo(Retrying.TRIES);
    }

    @Test
    void givesUpAfterSoManyTries() {
        assertThatExceptionOfType(OptimisticLockingException.class)
                .isThrownBy(() -> retrying(losing(Retrying.TRIES)).getAsInt());
    }

    @Test
    void leavesARefusalAsItIs() {
        IntSupplier refused = retrying(() -> {
            throw new Refusal(RefusalCode.ALREADY_DONE, "DOS-2027-0001");
        });

        assertThatExceptionOfType(Refusal.class).isThrownBy(refused::getAsInt);
    }

    @Test
    void neverRepeatsAPartOfAnotherAct() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatExceptionOfType(OptimisticLockingException.class)
                    .isThrownBy(() -> retrying(losing(1)).getAsInt());
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    @Test
    void standsAroundTheActsOfTheServices() throws NoSuchMethodException {
        assertThat(Retrying.isAct(Progress.class.getMethod("judge", judge()), Progress.class))
                .isTrue();
        assertThat(Retrying.isAct(DossierId.class.getMethod("value"), DossierId.class))
                .isFalse();
    }

    private static Class<?>[] judge() {
        return java.util.Arrays.stream(Progress.class.getMethods())
                .filter(method -> method.getName().equals("judge"))
                .findFirst()
                .orElseThrow()
                .getParameterTypes();
    }

    private static IntSupplier losing(int losses) {
        int[] tries = {0};
        return () -> {
            if (++tries[0] <= losses) {
                throw new OptimisticLockingException("lost");
            }
            return tries[0];
        };
    }

    private static IntSupplier retrying(IntSupplier act) {
        ProxyFactory proxy = new ProxyFactory(IntSupplier.class, new Retrying());
        proxy.setTarget(act);
        return (IntSupplier) proxy.getProxy();
    }
}
