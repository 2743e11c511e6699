package org.detente.event;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.detente.event.reference.Table;

/** What this module may use. A rule that matches no class fails (archunit.properties). */
@AnalyzeClasses(packages = "org.detente.event", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule only_the_platform_and_json_are_used =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.detente.event..",
                            "java..",
                            "org.jspecify.annotations..",
                            "com.fasterxml.jackson.core..",
                            "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule there_is_no_framework_database_or_network =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "jakarta..",
                            "org.apache.kafka..",
                            "java.sql..",
                            "java.net.http..",
                            "java.nio.channels..",
                            "java.nio.file..");

    @ArchTest
    static final ArchRule json_is_read_and_written_in_the_codec_alone =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..codec..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule no_clock_is_read =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Clock.class, Instant.class)
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis")
                    .orShould()
                    .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule nothing_is_random =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Random.class, SplittableRandom.class, SecureRandom.class)
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule resources_are_read_by_the_table_alone =
            noClasses()
                    .that()
                    .doNotBelongToAnyOf(Table.class)
                    .should()
                    .callMethod(Class.class, "getResourceAsStream", String.class)
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching("java\\.io\\.(File|.*(Stream|Reader|Writer))");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("org.detente.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule events_know_neither_their_json_nor_their_scores =
            noClasses()
                    .that()
                    .resideInAPackage("org.detente.event")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..codec..", "..wire..", "..reference..");

    @ArchTest
    static final ArchRule scores_do_not_know_json =
            noClasses()
                    .that()
                    .resideInAnyPackage("..reference..", "..wire..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..codec..");

    @ArchTest
    static final ArchRule no_class_is_named_for_what_it_is_not =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
}
