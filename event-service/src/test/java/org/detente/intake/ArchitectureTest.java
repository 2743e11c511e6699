package org.detente.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Rules of the house; a rule that matches nothing fails (archunit.properties). */
@AnalyzeClasses(
        packages = "org.detente.intake",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_clock_is_taken_in_one_place =
            noClasses()
                    .that()
                    .areNotAssignableTo(Clocks.class)
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_identified_by_chance =
            noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule resources_are_nobody_elses_business =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule operations_block_on_virtual_threads =
            methods()
                    .that()
                    .areAnnotatedWith(POST.class)
                    .should()
                    .beAnnotatedWith(RunOnVirtualThread.class);

    @ArchTest
    static final ArchRule only_the_log_knows_kafka =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.detente.intake.log")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule one_event_and_many_do_not_know_each_other =
            noClasses()
                    .that()
                    .resideInAPackage("org.detente.intake.event")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.detente.intake.batch");

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().matching("org.detente.intake.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
