package org.passerelle.workflow;

import org.camunda.bpm.engine.RuntimeService;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.workflow.model.CallElement;
import org.passerelle.workflow.model.Model;
import org.passerelle.workflow.model.Variable;
import org.springframework.stereotype.Component;

/** Lets the life of a call go on that had ended, since a dossier of it is to be ranked after all. */
@Component
class CallLife {

    private final RuntimeService runtime;
    private final Calls calls;

    CallLife(RuntimeService runtime, Calls calls) {
        this.runtime = runtime;
        this.calls = calls;
    }

    /** There will be a session, and its minutes; nothing changes where another dossier keeps the call waiting. */
    void awaitRanking(CallId call) {
        String code = calls.get(call).code();
        boolean over = runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Model.CALL_LIFECYCLE.key())
                        .processInstanceBusinessKey(code)
                        .count()
                == 0;
        if (over) {
            runtime.createProcessInstanceByKey(Model.CALL_LIFECYCLE.key())
                    .businessKey(code)
                    .setVariable(Variable.CALL, call.toString())
                    .startBeforeActivity(CallElement.UNTIL_RANKING.id())
                    .execute();
        }
    }
}
