package org.detente.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** The shape of this service. A rule that matches nothing fails: ArchUnit's default, kept on. */
@AnalyzeClasses(
        packages = "org.detente",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OwnClasses.class})
class ArchitectureTest {
    /** Other modules come as jars or, from the same Maven run, as directories of classes. */
    static final class OwnClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return location.contains("/projection-service/target/classes/");
        }
    }

    private static final String[] FEATURES = {
        "org.detente.events..",
        "org.detente.temperature..",
        "org.detente.activities..",
        "org.detente.militarization..",
        "org.detente.admin..",
        "org.detente.sanctions..",
        "org.detente.positions..",
        "org.detente.contacts..",
        "org.detente.agreements..",
        "org.detente.offices..",
        "org.detente.indicators..",
        "org.detente.surveys..",
        "org.detente.places..",
        "org.detente.feed..",
        "org.detente.scenarios..",
        "org.detente.duplicates..",
        "org.detente.alerts..",
        "org.detente.webhooks..",
        "org.detente.dossier.."
    };

    @ArchTest
    static final ArchRule a_feature_never_imports_a_sibling =
            slices().matching(
                            "org.detente.(events|temperature|activities|militarization|admin|sanctions|positions|contacts|agreements|offices|indicators|surveys|places|feed|scenarios|duplicates|alerts|webhooks|dossier)..")
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule the_kernel_knows_no_feature =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "org.detente.projection..",
                            "org.detente.query..",
                            "org.detente.dyads..",
                            "org.detente.whatif..",
                            "org.detente.watch..",
                            "org.detente.chapter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule a_fold_is_pure =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("Projector")
                    .or()
                    .haveSimpleNameEndingWith("Fold")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "java.io..",
                            "java.net..",
                            "jakarta..",
                            "org.apache.kafka..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule the_clock_is_taken_in_one_place =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("SystemClock")
                    .should()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule resources_are_not_public =
            classes().that().haveSimpleNameEndingWith("Resource").should().notBePublic();
}
