package org.passerelle.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beFinal;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.passerelle.Passerelle;
import org.passerelle.shared.ServiceClock;
import org.springframework.transaction.annotation.Transactional;

/** The walls of the house (docs/adr, CONTRIBUTING): who may know what. */
@AnalyzeClasses(packagesOf = Passerelle.class, importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTests {

    /** Estimates on scores, where no amount is told. */
    private static final String STATISTICS = "..reviews.fairness..";

    private static final String[] MONEY = {
        "..shared..", "..funding..", "..calls..", "..dossiers..", "..reviews..", "..committee..", "..awards.."
    };

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackage("..passerelle.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule onlyFormsAndWorkflowKnowTheExpressionLanguage = noClasses()
            .that()
            .resideOutsideOfPackages("..passerelle.workflow..", "..passerelle.forms..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.feel..");

    @ArchTest
    static final ArchRule onlyUiKnowsVaadin = noClasses()
            .that()
            .resideOutsideOfPackage("..passerelle.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule onlyLettersWritesPdfs = noClasses()
            .that()
            .resideOutsideOfPackage("..passerelle.letters..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.openhtmltopdf..");

    @ArchTest
    static final ArchRule onlyFilesOpensPdfsThatComeIn = noClasses()
            .that()
            .resideOutsideOfPackages("..passerelle.letters..", "..passerelle.files..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.pdfbox..");

    @ArchTest
    static final ArchRule nobodyButTheClockAsksForTheTime = noClasses()
            .that()
            .doNotBelongToAnyOf(ServiceClock.class)
            .should()
            .callMethodWhere(describe("asks the machine for the time", WallsTests::asksTheMachine))
            .orShould()
            .callConstructor(java.util.Date.class);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    @ArchTest
    static final ArchRule tablesStayInTheirPackage = classes()
            .that()
            .haveNameMatching(".*\\.\\w+Table")
            .and()
            .areNotInterfaces()
            .and()
            .resideOutsideOfPackage("..passerelle.ui..")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule noTransactionInATableAViewOrADelegate = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Table")
            .or()
            .areDeclaredInClassesThat()
            .resideInAPackage("..passerelle.ui..")
            .should()
            .notBeAnnotatedWith(Transactional.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule moneyIsNeverAFloatingPointNumber = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(MONEY))
            .and()
            .areDeclaredInClassesThat(resideOutsideOfPackage(STATISTICS))
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .andShould()
            .notHaveRawType(Double.class)
            .andShould()
            .notHaveRawType(Float.class);

    @ArchTest
    static final ArchRule stateIsNotKeptInStatics =
            fields().that().areStatic().should(beFinal()).allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesAreTheTradesAndCarryNoSuffix =
            noClasses().should().haveNameMatching(".*(Impl|Dto|DTO|Manager|Utils?|Helper|Factory|VO)$");

    @ArchTest
    static final ArchRule onlyProgramsDoorsAreControllers = noClasses()
            .that()
            .resideOutsideOfPackages("..passerelle.api..", "..passerelle.opendata..", "..passerelle.links..")
            .should()
            .beMetaAnnotatedWith("org.springframework.stereotype.Controller");

    private static boolean asksTheMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean withoutClock =
                call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return (owner.startsWith("java.time.") && name.equals("now") && withoutClock)
                || (owner.equals("java.time.Clock") && name.startsWith("system"))
                || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.equals("java.util.Calendar") && name.equals("getInstance"));
    }
}
