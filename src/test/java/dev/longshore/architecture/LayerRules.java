package dev.longshore.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.longshore.domain.ObjectKind;
import dev.longshore.service.resource.Kind;
import dev.longshore.ui.module.Module;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What classes may know of each other, under one root package: the app's, or a fixture's. */
final class LayerRules {

    /** Services that work for any kind. */
    private static final Set<String> ANY_KIND = Set.of("service.host", "service.resource", "service.inspect", "service.tasks");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z_]+");

    private final String root;
    private final Set<String> features;

    /** @param classes of the root package; a feature is a package of the ui that has a module */
    LayerRules(String root, JavaClasses classes) {
        this.root = root;
        this.features = classes.stream().filter(type -> type.isAssignableTo(Module.class) && !type.isInterface())
                .map(JavaClass::getPackageName).filter(name -> name.startsWith(in("ui."))).collect(Collectors.toSet());
    }

    Set<String> features() {
        return features;
    }

    ArchRule coreKnowsNoToolkit() {
        return noClasses().that().resideInAnyPackage(in("engine.."), in("domain.."), in("service.."), in("json.."))
                .should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .because("the core runs and is tested without a toolkit").allowEmptyShould(true);
    }

    ArchRule engineStandsAlone() {
        return noClasses().that().resideInAPackage(in("engine.."))
                .should().dependOnClassesThat(appOutside("engine..", "json.."))
                .because("the client could be published on its own").allowEmptyShould(true);
    }

    ArchRule jsonKnowsNothingOfTheApp() {
        return noClasses().that().resideInAPackage(in("json.."))
                .should().dependOnClassesThat(appOutside("json.."))
                .because("engine, settings and inspector all build on it").allowEmptyShould(true);
    }

    ArchRule domainIsPureJava() {
        return noClasses().that().resideInAPackage(in("domain.."))
                .should().dependOnClassesThat(appOutside("domain.."))
                .orShould().dependOnClassesThat().resideInAnyPackage("com.google..", "javafx..", "java.net.http..")
                .because("the words of the app hang on nothing").allowEmptyShould(true);
    }

    ArchRule serviceKnowsNoUi() {
        return noClasses().that().resideInAPackage(in("service..")).should().dependOnClassesThat().resideInAPackage(in("ui.."))
                .because("arrows only point down").allowEmptyShould(true);
    }

    ArchRule uiSeesOnlyModelsOfTheEngine() {
        DescribedPredicate<JavaClass> rest = resideInAnyPackage(in("engine.."))
                .and(DescribedPredicate.not(resideInAnyPackage(in("engine.model.."))));
        return noClasses().that().resideInAPackage(in("ui..")).should().dependOnClassesThat(rest)
                .because("screens speak to services, never to the wire").allowEmptyShould(true);
    }

    ArchRule featuresDoNotKnowEachOther() {
        return slices().matching(in("ui.(*)..")).that(describe("are features or the shell",
                        slice -> features.contains(in("ui." + slice.getNamePart(1))) || slice.getNamePart(1).equals("shell")))
                .should().notDependOnEachOther()
                .because("a feature can be added or dropped without touching another").allowEmptyShould(true);
    }

    ArchRule onlyTheListNamesFeatures() {
        return noClasses().that(describe("are outside of features and not the list of modules",
                        type -> !inFeature(type) && !type.getSimpleName().equals("Modules")))
                .should().dependOnClassesThat(describe("are in a feature", this::inFeature))
                .because("a new feature edits the list of modules and nothing else").allowEmptyShould(true);
    }

    ArchRule nobodyListsKinds() {
        return noClasses().that(describe("are outside of features and services", type -> !inFeature(type) && !type.getPackageName().startsWith(in("service"))))
                .or(describe("serve any kind", type -> ANY_KIND.stream().map(this::in).anyMatch(type.getPackageName()::equals)))
                .should(nameSeveralKinds())
                .because("a new kind edits no class that serves any kind").allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> nameSeveralKinds() {
        return new ArchCondition<>("name several kinds") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> kinds = type.getFieldAccessesFromSelf().stream().map(JavaFieldAccess::getTarget)
                        .filter(field -> CONSTANT.matcher(field.getName()).matches() && isKind(field.getRawType())).map(AccessTarget::getFullName).collect(Collectors.toSet());
                events.add(new SimpleConditionEvent(type, kinds.size() > 1, type.getName() + " names " + kinds));
            }
        };
    }

    private static boolean isKind(JavaClass type) {
        return type.isAssignableTo(Kind.class) || type.isEquivalentTo(ObjectKind.class);
    }

    private boolean inFeature(JavaClass type) {
        return features.stream().anyMatch(feature -> type.getPackageName().equals(feature) || type.getPackageName().startsWith(feature + "."));
    }

    /** The engine's failures stand beside its facade, which sees the packages that throw them: they are no cycle. */
    ArchRule noCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), describe("are the engine's failures",
                        (JavaClass type) -> type.getName().startsWith(in("engine.EngineException"))))
                .because("a cycle of packages is one big package").allowEmptyShould(true);
    }

    ArchRule viewModelsKnowNoSceneGraph() {
        DescribedPredicate<JavaClass> scene = resideInAnyPackage("javafx..").and(DescribedPredicate.not(
                resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util..")));
        return noClasses().that().haveSimpleNameEndingWith("ViewModel").or().implement("dev.longshore.ui.base.Row")
                .should().dependOnClassesThat(scene)
                .because("what a screen holds is tested with no toolkit").allowEmptyShould(true);
    }

    ArchRule oneDoorToTheFxThread() {
        return noClasses().that().doNotHaveSimpleName("FxExecutor")
                .should().callMethod("javafx.application.Platform", "runLater", "java.lang.Runnable")
                .because("work for the FX thread is coalesced and ordered in one place").allowEmptyShould(true);
    }

    ArchRule gsonInItsPlace() {
        return noClasses().that().resideOutsideOfPackages(in("json.."), in("engine.model.."))
                .should().dependOnClassesThat().resideInAPackage("com.google.gson..")
                .because("documents are read in one way, with exact numbers and bounds").allowEmptyShould(true);
    }

    ArchRule httpInItsPlace() {
        return noClasses().that().resideOutsideOfPackage(in("engine.transport.."))
                .should().dependOnClassesThat().resideInAPackage("java.net.http..")
                .because("every call goes through the seam that records and bounds it").allowEmptyShould(true);
    }

    ArchRule noMutableStatics() {
        return fields().that().areStatic().and(describe("are written by people",
                        (JavaField field) -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should().beFinal()
                .because("state belongs to objects that Wiring builds").allowEmptyShould(true);
    }

    ArchRule noSingletons() {
        return noMethods().should().haveName("getInstance")
                .because("whoever needs something is given it").allowEmptyShould(true);
    }

    ArchRule noInlineStyle() {
        return noClasses().should().callMethodWhere(describe("is setStyle of JavaFX", call -> call.getName().equals("setStyle")
                        && call.getTargetOwner().getPackageName().startsWith("javafx")))
                .because("looks live in the style sheets, so that themes reach them").allowEmptyShould(true);
    }

    ArchRule noSleeping() {
        return noClasses().should().callMethodWhere(describe("is Thread.sleep", call -> call.getName().equals("sleep")
                        && call.getTargetOwner().isEquivalentTo(Thread.class)))
                .because("a sleeping thread cannot be closed").allowEmptyShould(true);
    }

    ArchRule namesSayWhatThingsAre() {
        return noClasses().should().haveNameMatching(".*(Manager|Helper|Utils?|Impl|Controller)(\\$.*)?")
                .because("such a name fits anything, and soon holds everything").allowEmptyShould(true);
    }

    private String in(String packages) {
        return root + "." + packages;
    }

    private DescribedPredicate<JavaClass> appOutside(String... allowed) {
        String[] own = java.util.Arrays.stream(allowed).map(this::in).toArray(String[]::new);
        return resideInAnyPackage(root + "..").and(DescribedPredicate.not(resideInAnyPackage(own)));
    }
}
