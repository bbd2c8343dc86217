package org.passerelle.workflow.delegate;

import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Appeals;
import org.passerelle.workflow.model.BeanName;
import org.springframework.stereotype.Component;

/** Who examines an appeal and until when it is answered, for {@code appeal.bpmn}. */
@Component(BeanName.APPEAL_FACTS)
public class AppealFacts {

    private final Appeals appeals;

    AppealFacts(Appeals appeals) {
        this.appeals = appeals;
    }

    /** The instant from which silence has rejected it. */
    public Date due(String appeal) {
        return Date.from(get(appeal).dueAt());
    }

    /** The person who examines it. */
    public String appraiser(String appeal) {
        return Objects.requireNonNull(get(appeal).appraiser()).toString();
    }

    private Appeal get(String appeal) {
        return appeals.get(UUID.fromString(appeal));
    }
}
