package dev.longshore.architecture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.longshore.testing.Required;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final String FIXTURE = "dev.longshore.architecture.fixture";
    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/")).importPackages("dev.longshore");
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(FIXTURE);

    static List<ArchRule> rulesOfTheApp() {
        LayerRules rules = new LayerRules("dev.longshore", APP);
        return List.of(rules.coreKnowsNoToolkit(), rules.engineStandsAlone(), rules.jsonKnowsNothingOfTheApp(),
                rules.domainIsPureJava(), rules.serviceKnowsNoUi(), rules.uiSeesOnlyModelsOfTheEngine(),
                rules.featuresDoNotKnowEachOther(), rules.onlyTheListNamesFeatures(), rules.nobodyListsKinds(), rules.noCycles(), rules.viewModelsKnowNoSceneGraph(),
                rules.oneDoorToTheFxThread(), rules.gsonInItsPlace(), rules.httpInItsPlace(), rules.noMutableStatics(),
                rules.noSingletons(), rules.noInlineStyle(), rules.noSleeping(), rules.namesSayWhatThingsAre(),
                FxThreadRules.nothingIsWaitedFor("dev.longshore.ui.."));
    }

    /** Rules that the classes of the fixture break, one each at least. */
    static List<ArchRule> rulesBroken() {
        LayerRules rules = new LayerRules(FIXTURE, VIOLATIONS);
        return List.of(rules.coreKnowsNoToolkit(), rules.featuresDoNotKnowEachOther(), rules.onlyTheListNamesFeatures(), rules.nobodyListsKinds(), rules.noCycles(),
                rules.viewModelsKnowNoSceneGraph(), rules.oneDoorToTheFxThread(), rules.gsonInItsPlace(),
                rules.noMutableStatics(), rules.noSingletons(), rules.noInlineStyle(), rules.noSleeping(),
                rules.namesSayWhatThingsAre());
    }

    @ParameterizedTest
    @MethodSource("rulesOfTheApp")
    void holds(ArchRule rule) {
        rule.check(APP);
    }

    @ParameterizedTest
    @MethodSource("rulesBroken")
    void canFail(ArchRule rule) {
        assertThrows(AssertionError.class, () -> rule.check(VIOLATIONS));
    }

    @Test
    void waitingOnTheFxThreadIsFound() {
        ArchRule rule = FxThreadRules.nothingIsWaitedFor("dev.longshore.testing..");
        assertThrows(AssertionError.class, () -> rule.check(new ClassFileImporter().importClasses(Required.class)));
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).toList();
            assertTrue(silent.isEmpty(), "no package-info in " + silent);
        }
    }

    /** The commands of the readme take one side of this tag each: under any other name a test might run in none of them. */
    @Test
    void testsAreLongOrNot() throws IOException {
        Pattern other = Pattern.compile("@Tag\\((?!\"long\"\\))");
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            List<Path> strange = files.filter(file -> file.toString().endsWith("Test.java") || file.toString().endsWith("IT.java"))
                    .filter(file -> other.matcher(read(file)).find()).toList();
            assertTrue(strange.isEmpty(), "an unknown tag in " + strange);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
