package org.detente.archive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Rules of the house; a rule that matches nothing fails (archunit.properties). */
@AnalyzeClasses(
        packages = "org.detente.archive",
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
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_identified_by_chance =
            noClasses().should().callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule the_format_does_no_input_or_output =
            noClasses()
                    .that()
                    .resideInAPackage("org.detente.archive.format")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.nio.file..", "java.net..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule only_the_bucket_knows_amazon =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.detente.archive.store")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule commands_need_no_framework =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.detente.archive.command",
                            "org.detente.archive.check",
                            "org.detente.archive.restore",
                            "org.detente.archive.store",
                            "org.detente.archive.log")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "jakarta..");

    @ArchTest
    static final ArchRule packages_form_no_cycles =
            slices().matching("org.detente.archive.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
