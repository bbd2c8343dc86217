package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.awards.Awards;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.committee.EndedBusiness;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Incidents;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Message;
import org.passerelle.workflow.model.Variable;
import org.passerelle.workflow.rules.FrozenModels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code call-lifecycle.bpmn}. */
@Configuration(proxyBeanMethods = false)
class CallSteps {

    @Bean(BeanName.OPEN_CALL)
    JavaDelegate openCall(Calls calls, FrozenModels models) {
        return execution -> {
            CallId call = Case.call(execution);
            calls.open(clockwork(), call);
            models.freeze(call);
        };
    }

    @Bean(BeanName.CLOSE_CALL)
    JavaDelegate closeCall(Calls calls, DossierFile dossiers, Incidents incidents) {
        return execution -> {
            CallId call = Case.call(execution);
            calls.close(clockwork(), call);
            execution.setVariable(Variable.DOSSIERS_PENDING, isAnythingPending(dossiers, incidents, call));
        };
    }

    @Bean(BeanName.CONCLUDE_CALL)
    JavaDelegate concludeCall(Calls calls) {
        return execution -> calls.conclude(clockwork(), Case.call(execution));
    }

    /**
     * Run when a dossier has left the race. The committee's business with it ends wherever the call stands. Where nothing is left to
     * decide the call's own steps are told: the call is held while what is left is counted, and they hold it too, so that either they
     * see that the dossier has gone, or this step finds them waiting.
     */
    @Bean(BeanName.CHECK_WHAT_IS_LEFT)
    JavaDelegate checkWhatIsLeft(Calls calls, DossierFile dossiers, Incidents incidents, EndedBusiness committee) {
        return execution -> {
            Call call = calls.locked(Case.call(execution));
            boolean nothingLeft = !isAnythingPending(dossiers, incidents, call.id());
            committee.spare(clockwork(), call.id(), nothingLeft);
            if (nothingLeft) {
                execution
                        .getProcessEngineServices()
                        .getRuntimeService()
                        .createMessageCorrelation(Message.NOTHING_LEFT_TO_DECIDE.id())
                        .processInstanceBusinessKey(call.code())
                        .correlateAll();
            }
        };
    }

    @Bean(BeanName.EXPIRE_DRAFTS)
    JavaDelegate expireDrafts(Dossiers dossiers) {
        return execution -> dossiers.expireDrafts(clockwork(), Case.call(execution));
    }

    @Bean(BeanName.START_CALL_APPRAISAL)
    JavaDelegate startCallAppraisal(Calls calls) {
        return execution -> calls.startAppraisal(clockwork(), Case.call(execution));
    }

    /**
     * The call is held first: a decision signed at the same moment comes wholly before the release or wholly after. One
     * signed after the results are public is released with its signature; then only the question of what is left is asked.
     */
    @Bean(BeanName.RELEASE_RESULTS)
    JavaDelegate releaseResults(Calls calls, Awards awards, DossierFile dossiers, Incidents incidents) {
        return execution -> {
            CallId call = calls.locked(Case.call(execution)).id();
            if (!awards.isReleased(call)) {
                awards.release(clockwork(), call);
            }
            execution.setVariable(Variable.DOSSIERS_PENDING, isAnythingPending(dossiers, incidents, call));
        };
    }

    /** What an incident lets in after the closing is to be decided as well. */
    private static boolean isAnythingPending(DossierFile dossiers, Incidents incidents, CallId call) {
        return incidents.awaited(call).isPresent()
                || dossiers.ofCall(call).stream().anyMatch(CallSteps::isPending);
    }

    private static boolean isPending(Dossier dossier) {
        return dossier.submittedAt() != null
                && !dossier.stage().isDecided()
                && !dossier.stage().isOver();
    }
}
