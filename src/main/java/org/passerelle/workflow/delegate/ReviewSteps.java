package org.passerelle.workflow.delegate;

import static org.passerelle.people.Actor.clockwork;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.passerelle.dossiers.Progress;
import org.passerelle.opinions.Consultations;
import org.passerelle.reviews.Invitations;
import org.passerelle.workflow.model.BeanName;
import org.passerelle.workflow.model.Variable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service does by itself in {@code dossier-review.bpmn} {@code consultation.bpmn} and {@code sheet.bpmn}. */
@Configuration(proxyBeanMethods = false)
class ReviewSteps {

    @Bean(BeanName.START_APPRAISAL)
    JavaDelegate startAppraisal(Progress progress) {
        return execution -> progress.startAppraisal(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.FINISH_APPRAISAL)
    JavaDelegate finishAppraisal(Progress progress) {
        return execution -> progress.finishAppraisal(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.ASK_CONSULTATIONS)
    JavaDelegate askConsultations(Consultations consultations) {
        return execution -> consultations.ask(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.WITHDRAW_CONSULTATIONS)
    JavaDelegate withdrawConsultations(Consultations consultations) {
        return execution -> consultations.cancel(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.END_WITH_CALL)
    JavaDelegate endWithCall(Progress progress) {
        return execution -> progress.endWithCall(clockwork(), Case.dossier(execution));
    }

    @Bean(BeanName.SEND_REMINDER)
    JavaDelegate sendReminder(Consultations consultations) {
        return execution -> {
            int daysLeft = Integer.parseInt(
                    execution.getVariableLocal(Variable.DAYS_LEFT).toString());
            consultations.remind(clockwork(), Case.consultation(execution), daysLeft);
        };
    }

    @Bean(BeanName.TELL_HEAD)
    JavaDelegate tellHead(Consultations consultations) {
        return execution -> consultations.escalate(clockwork(), Case.consultation(execution));
    }

    @Bean(BeanName.REMIND_OF_INVITATION)
    JavaDelegate remindOfInvitation(Invitations invitations) {
        return execution -> invitations.remind(clockwork(), Case.dossier(execution), Case.reviewer(execution));
    }

    @Bean(BeanName.REMIND_OF_SHEET)
    JavaDelegate remindOfSheet(Invitations invitations) {
        return execution -> invitations.remind(clockwork(), Case.dossier(execution), Case.reviewer(execution));
    }

    @Bean(BeanName.RELEASE_REVIEWER)
    JavaDelegate releaseReviewer(Invitations invitations) {
        return execution -> invitations.release(clockwork(), Case.dossier(execution), Case.reviewer(execution));
    }

    @Bean(BeanName.RECORD_SILENCE)
    JavaDelegate recordSilence(Consultations consultations) {
        return execution -> consultations.recordSilence(clockwork(), Case.consultation(execution));
    }
}
