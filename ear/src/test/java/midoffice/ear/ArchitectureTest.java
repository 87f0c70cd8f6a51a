package midoffice.ear;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The walls of the house. Edges between modules, what may cross them, and what each room may know. A rule that is broken on purpose must turn this red: each was.
 */
@AnalyzeClasses(packages = "midoffice", importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.ProductOnly.class})
class ArchitectureTest {

    private static final String[] DOMAIN = {"midoffice.crm..", "midoffice.catalogue..", "midoffice.dossier..", "midoffice.complaints.."};

    /** module → modules whose api it may use. */
    private static final Map<String, Set<String>> EDGES = Map.of(
            "crm", Set.of(),
            "catalogue", Set.of("crm"),
            "dossier", Set.of("crm", "catalogue"),
            "complaints", Set.of("crm", "catalogue", "dossier"),
            "channels", Set.of("crm", "catalogue", "dossier", "complaints"));

    @ArchTest
    static final ArchRule MODULES_USE_EACH_OTHER_ALONG_THE_EDGES_AND_THROUGH_APIS =
            classes().that().resideInAnyPackage("midoffice.crm..", "midoffice.catalogue..", "midoffice.dossier..", "midoffice.complaints..",
                    "midoffice.channels..").should(new StayWithinTheEdges());

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CIRCLES_CRM = circleFree("crm");
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CIRCLES_CATALOGUE = circleFree("catalogue");
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CIRCLES_DOSSIER = circleFree("dossier");
    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CIRCLES_COMPLAINTS = circleFree("complaints");
    @ArchTest
    static final ArchRule DOORS_HAVE_NO_CIRCLES = circleFree("channels");

    @ArchTest
    static final ArchRule ONLY_REPOSITORIES_KNOW_THE_ENTITY_MANAGER =
            noClasses().that().haveSimpleNameNotEndingWith("Repository").should().dependOnClassesThat().belongToAnyOf(EntityManager.class,
                    PersistenceContext.class);

    @ArchTest
    static final ArchRule APIS_SHOW_NO_JPA =
            noClasses().that(are(resideInAPackage("midoffice..api..")).and(are(not(resideInAPackage("midoffice.crm.api.common.persistence")))))
                    .should().dependOnClassesThat().resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_DOOR_TECHNOLOGY =
            noClasses().that().resideInAnyPackage(DOMAIN).should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..",
                    "jakarta.servlet..", "jakarta.xml.ws..", "jakarta.mail..", "jakarta.ejb..", "org.primefaces..", "org.apache.cxf..");

    @ArchTest
    static final ArchRule ENTERPRISE_BEANS_LIVE_IN_THE_CLOCK =
            noClasses().that().resideOutsideOfPackage("midoffice.channels.clock..").should().dependOnClassesThat().resideInAPackage("jakarta.ejb..");

    @ArchTest
    static final ArchRule ONLY_THE_DOSSIER_KNOWS_THE_ENGINE =
            noClasses().that(are(not(resideInAnyPackage("midoffice.dossier.process..", "midoffice.dossier.task..", "db.migration.dossier.."))))
                    .should().dependOnClassesThat().resideInAPackage("org.operaton..");

    @ArchTest
    static final ArchRule EVENTS_ARE_RECORDS =
            classes().that().resideInAPackage("midoffice..api.event").and().doNotHaveSimpleName("package-info").should().beRecords();

    @ArchTest
    static final ArchRule EVENTS_ARE_NAMED_AS_WHAT_HAPPENED =
            classes().that().resideInAPackage("midoffice..api.event").and().doNotHaveSimpleName("package-info")
                    .should().haveNameMatching(".*(ed|Taken|TookEffect|Filed|Routed)$");

    @ArchTest
    static final ArchRule EVENTS_CARRY_IDS_AND_VALUES =
            fields().that().areDeclaredInClassesThat().resideInAPackage("midoffice..api.event").and().areNotStatic().should(new BeAnIdOrAValue());

    @ArchTest
    static final ArchRule NOBODY_FIRES_ASYNC =
            noClasses().should().callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("fireAsync")));

    @ArchTest
    static final ArchRule THE_TIME_COMES_FROM_THE_CLOCK =
            noClasses().that().resideInAnyPackage(DOMAIN).and().doNotHaveSimpleName("SystemClock")
                    .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
                    .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule USE_CASES_SAY_WHO_IS_ASKING =
            methods().that().areDeclaredInClassesThat(new PublicToReadOrMaintenance()).and().arePublic().and().areNotStatic()
                    .should(new TakeTheCallerFirst());

    @Test
    void no_class_is_longer_than_400_lines() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            var tooLong = files.filter(f -> f.toString().endsWith(".java")).filter(f -> !f.toString().contains("/target/"))
                    .filter(f -> lines(f) > 400).map(root::relativize).toList();
            org.junit.jupiter.api.Assertions.assertEquals(java.util.List.of(), tooLong, "classes over 400 lines");
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ArchRule circleFree(String module) {
        return slices().matching("midoffice." + module + ".(**)").should().beFreeOfCycles().as("packages of " + module + " have no circles");
    }

    /** The launcher and the tests live beside the product under the same root package; they are not part of it. */
    static final class ProductOnly implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/midoffice/ear/");
        }
    }

    private static String moduleOf(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 1 && parts[0].equals("midoffice") ? parts[1] : null;
    }

    private static final class StayWithinTheEdges extends ArchCondition<JavaClass> {
        StayWithinTheEdges() {
            super("use other modules only along the edges and through their api");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            String from = moduleOf(type);
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                String to = moduleOf(dependency.getTargetClass().getBaseComponentType());
                if (to == null || to.equals(from)) {
                    return;
                }
                boolean edge = EDGES.get(from).contains(to);
                boolean api = dependency.getTargetClass().getBaseComponentType().getPackageName().matches("midoffice\\." + to + "\\.api(\\..*)?");
                if (!edge || !api) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                }
            });
        }
    }

    private static final class BeAnIdOrAValue extends ArchCondition<JavaField> {
        private static final Set<String> VALUES = Set.of("java.lang.String", "java.util.UUID", "java.util.Set", "java.util.Map", "int", "long", "boolean",
                "java.time.Instant", "java.time.LocalDate", "midoffice.crm.api.common.UnitId");

        BeAnIdOrAValue() {
            super("be an id or a value");
        }

        @Override
        public void check(JavaField field, ConditionEvents events) {
            String type = field.getRawType().getName();
            if (!VALUES.contains(type) && !field.getRawType().isEnum() && !type.matches("midoffice\\.[a-z.]+\\.[A-Za-z]+Id")) {
                events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is a " + type));
            }
        }
    }

    /** Use-case interfaces of the apis. */
    private static final class PublicToReadOrMaintenance extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {
        /** Public to everybody by nature, or called by the clock alone; each says so in its javadoc. */
        private static final Set<String> OPEN = Set.of("Clusters", "Units", "Products", "ProductSearch", "Letters", "ProcessEngineLifecycle",
                "DocumentStoreMaintenance", "Entry");

        PublicToReadOrMaintenance() {
            super("use-case interfaces that are not public to read");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.isInterface() && type.getPackageName().matches("midoffice\\.[a-z]+\\.api(\\.access|\\.register)?")
                    && !OPEN.contains(type.getSimpleName()) && !type.getModifiers().contains(JavaModifier.SYNTHETIC);
        }
    }

    private static final class TakeTheCallerFirst extends ArchCondition<com.tngtech.archunit.core.domain.JavaMethod> {
        /** Lists of configuration and the secret link need nobody's name. */
        private static final Set<String> OPEN = Set.of("points", "categories", "byToken");

        TakeTheCallerFirst() {
            super("take the caller first");
        }

        @Override
        public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
            // a change of the register carries its caller
            boolean caller = !method.getRawParameterTypes().isEmpty()
                    && (method.getRawParameterTypes().get(0).getName().equals("midoffice.crm.api.access.Caller")
                            || method.getRawParameterTypes().stream().anyMatch(p -> p.getName().equals("midoffice.dossier.api.register.Change")));
            if (!caller && !OPEN.contains(method.getName())) {
                events.add(SimpleConditionEvent.violated(method, method.getFullName()));
            }
        }
    }
}
