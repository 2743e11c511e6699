package org.detente.projection;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
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

    private static final Set<String> FEATURES =
            Set.of(
                    "events",
                    "temperature",
                    "activities",
                    "militarization",
                    "admin",
                    "sanctions",
                    "positions",
                    "contacts",
                    "agreements",
                    "offices",
                    "indicators",
                    "surveys",
                    "places",
                    "feed",
                    "scenarios",
                    "duplicates",
                    "alerts",
                    "webhooks",
                    "dossier");

    /** As a pattern of packages would; that is parsed anew for each class. */
    private static final class ByFeature implements SliceAssignment {
        private static final String HOME = "org.detente.";

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String place = type.getPackageName();
            String feature = place.startsWith(HOME) ? place.split("\\.", 4)[2] : "";
            return FEATURES.contains(feature)
                    ? SliceIdentifier.of(feature)
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }

    @ArchTest
    static final ArchRule a_feature_never_imports_a_sibling =
            slices().assignedFrom(new ByFeature()).should().notDependOnEachOther();

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
                    .resideInAnyPackage(
                            FEATURES.stream()
                                    .map(feature -> ByFeature.HOME + feature + "..")
                                    .toArray(String[]::new));

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
