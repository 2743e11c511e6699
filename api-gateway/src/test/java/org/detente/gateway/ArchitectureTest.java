package org.detente.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/**
 * Rules of the house; a rule that matches no class fails (ArchUnit's default,
 * archRule.failOnEmptyShould).
 */
@AnalyzeClasses(
        packages = "org.detente.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule resources_are_package_private =
            classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule resources_are_named_so =
            classes()
                    .that()
                    .areAnnotatedWith(Path.class)
                    .should()
                    .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule nothing_prints_to_the_console =
            noClasses()
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule nothing_uses_the_old_dates =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Date")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule only_one_place_reads_the_clock =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("org.detente.gateway.Clocks")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Clock.class, "systemDefaultZone")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(OffsetDateTime.class, "now")
                    .orShould()
                    .callMethod(ZonedDateTime.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule the_one_place_does_read_it =
            classes()
                    .that()
                    .haveFullyQualifiedName("org.detente.gateway.Clocks")
                    .should()
                    .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule features_do_not_know_each_other =
            slices().matching("org.detente.gateway.(*)..")
                    .should()
                    .notDependOnEachOther()
                    .ignoreDependency(
                            com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                    "org.detente.gateway.problem"));

    @ArchTest
    static final ArchRule the_gateway_knows_no_service_and_no_domain =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.detente.event..",
                            "org.detente.intake..",
                            "org.detente.projection..",
                            "java.sql..");

    @ArchTest
    static final ArchRule names_say_what_a_class_is =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
