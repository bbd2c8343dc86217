package org.passerelle.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.workflow.MalformedModel;
import org.passerelle.workflow.delegate.AppealFacts;
import org.passerelle.workflow.delegate.BankFacts;
import org.passerelle.workflow.delegate.CallFacts;
import org.passerelle.workflow.delegate.CompletionFacts;
import org.passerelle.workflow.delegate.ConsultationFacts;
import org.passerelle.workflow.delegate.DossierFacts;
import org.passerelle.workflow.delegate.InformationFacts;
import org.passerelle.workflow.delegate.MinutesFacts;
import org.passerelle.workflow.delegate.NotificationFacts;
import org.passerelle.workflow.delegate.OfferFacts;
import org.passerelle.workflow.delegate.ReviewFacts;
import org.passerelle.workflow.delegate.VisaFacts;
import org.passerelle.workflow.delegate.WrittenFacts;

/** The service does not start with a process that is not what Java and the house expect. */
class ModelCheckTests {

    @ParameterizedTest
    @EnumSource
    void findsNothingWrongWithOurProcesses(Model model) {
        assertThatCode(() -> ModelCheck.check(model.file(), read(model).getBytes(StandardCharsets.UTF_8)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    id="decisionPublished" | id="theEnd" | definitions | not valid
                    decisionPublished | theEnd | theEnd | does not know
                    <bpmn:userTask id="decide" | <bpmn:manualTask id="decide" | decide | unknown kind
                    camunda:delegateExpression="${startAppraisal}" | camunda:class="java.lang.Runtime" | startAppraisal | delegate
                    ${startAppraisal} | ${runtime.exec('x')} | startAppraisal | names runtime
                    camunda:historyTimeToLive="P3650D" | camunda:historyTimeToLive="P1D" | dossier-review | P3650D
                    camunda:versionTag="2027.1" | | dossier-review | versionTag
                    name="Délibérer" | | deliberate | no label
                    bpmnElement="letter_merge_issueDecisionLetter" | bpmnElement="deliberate_isDeferred" | letter_merge_issueDecisionLetter | diagram
                    name="ApplicationWithdrawn" | name="Unheard" | applicationWithdrawn | message Unheard
                    candidateGroups="COMMITTEE_CHAIR" | candidateGroups="PRESIDENT" | deliberate | who is awaited
                    ${deferred} | ${postponed} | isDeferred_proposal_merge | names postponed
                    ${dossierFacts.consultations(execution)} | ${dossierFacts.opinions(execution)} | collectOpinion | names dossierFacts.opinions
                    ${!admissible} | ${!admissible | isAdmissible_issueInadmissibilityLetter | not closed
                    camunda:elementVariable="consultation" | camunda:elementVariable="opinion" | collectOpinion | names opinion
                    camunda:in source="call" target="call" | camunda:in source="call" target="appel" | examineAdmissibility | names appel
                    isExecutable="true" | isExecutable="false" | dossier-review | executable
                    """)
    void saysWhatIsWrongAndWhere(String good, String bad, String element, String reason) throws IOException {
        String broken = read(Model.DOSSIER_REVIEW).replace(good, bad == null ? "" : bad);
        if (good.startsWith("<bpmn:userTask")) {
            broken = broken.replaceFirst("(?s)(manualTask id=\"decide\".*?)</bpmn:userTask>", "$1</bpmn:manualTask>")
                    .replaceFirst("(manualTask id=\"decide\" name=\"[^\"]*\")[^>]*>", "$1>");
        }
        expect(broken, element, reason);
    }

    @Test
    void refusesAScript() throws IOException {
        expect(
                read(Model.DOSSIER_REVIEW)
                        .replace(
                                "xsi:type=\"bpmn:tFormalExpression\">${deferred}",
                                "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">deferred"),
                "isDeferred_proposal_merge",
                "script");
    }

    @Test
    void refusesAnAsynchronousStepThatDoesNotSayWhy() throws IOException {
        String silent = read(Model.DOSSIER_REVIEW)
                .replaceFirst("(?s)(id=\"issueReceipt\".*?)<bpmn:documentation>.*?</bpmn:documentation>", "$1");
        expect(silent, "issueReceipt", "asynchronous");
    }

    @Test
    void refusesATimerOnABoundaryThatDoesNotSayWhy() throws IOException {
        String silent = read(Model.CONSULTATION)
                .replaceFirst(
                        "(?s)(id=\"consultation-deadline\".*?)<bpmn:documentation>.*?</bpmn:documentation>", "$1");
        expect(silent, "consultation-deadline", "boundary");
    }

    @Test
    void refusesANameOfJavaThatNoProcessUsesAnyMore() throws IOException {
        Set<String> used = new HashSet<>();
        for (Model model : Model.values()) {
            used.addAll(ModelCheck.check(model.file(), read(model).getBytes(StandardCharsets.UTF_8)));
        }
        assertThatCode(() -> ModelCheck.refuseOrphans(used)).doesNotThrowAnyException();

        for (String name : List.of(
                BeanName.ISSUE_RECEIPT, Variable.DAYS_LEFT, Message.CALL_DECIDED.id(), "reviewFacts.scoringDue")) {
            Set<String> without = new HashSet<>(used);
            without.remove(name);
            assertThatExceptionOfType(MalformedModel.class)
                    .isThrownBy(() -> ModelCheck.refuseOrphans(without))
                    .satisfies(fault -> assertThat(fault.element()).isEqualTo(name));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksOnlyWhatTheFactsCanAnswer(Question question) {
        Class<?> facts =
                switch (question.bean()) {
                    case BeanName.CALL_FACTS -> CallFacts.class;
                    case BeanName.DOSSIER_FACTS -> DossierFacts.class;
                    case BeanName.REVIEW_FACTS -> ReviewFacts.class;
                    case BeanName.COMPLETION_FACTS -> CompletionFacts.class;
                    case BeanName.INFORMATION_FACTS -> InformationFacts.class;
                    case BeanName.OFFER_FACTS -> OfferFacts.class;
                    case BeanName.SYNTHESIS_FACTS -> VisaFacts.class;
                    case BeanName.MINUTES_FACTS -> MinutesFacts.class;
                    case BeanName.WRITTEN_FACTS -> WrittenFacts.class;
                    case BeanName.NOTIFICATION_FACTS -> NotificationFacts.class;
                    case BeanName.BANK_FACTS -> BankFacts.class;
                    case BeanName.APPEAL_FACTS -> AppealFacts.class;
                    default -> ConsultationFacts.class;
                };

        assertThat(facts.getMethods()).extracting(Method::getName).contains(question.method());
    }

    @Test
    void refusesAFileThatIsNoBpmn() {
        expect("<a/>", "definitions", "not valid");
        expect("not even XML", "definitions", "not XML");
    }

    private static void expect(String content, String element, String reason) {
        assertThatExceptionOfType(MalformedModel.class)
                .isThrownBy(() -> ModelCheck.check("a.bpmn", content.getBytes(StandardCharsets.UTF_8)))
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("a.bpmn");
                    assertThat(fault.element()).isEqualTo(element);
                    assertThat(fault.reason()).contains(reason);
                });
    }

    static String read(Model model) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ModelCheckTests.class.getResourceAsStream("/" + model.file()), model.file())) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
