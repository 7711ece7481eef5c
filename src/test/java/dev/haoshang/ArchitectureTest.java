package dev.haoshang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The arrows between the packages, as each package's {@code package-info} names them. */
@AnalyzeClasses(locations = ArchitectureTest.Program.class)
class ArchitectureTest {
    private static final String HOUSE = "dev.haoshang";
    private static final String NULLNESS = "org.jspecify.annotations..";

    @ArchTest
    static final ArchRule dialogIsPure = isPure("dialog");

    @ArchTest
    static final ArchRule repaymentIsPure = isPure("repayment");

    @ArchTest
    static final ArchRule understandingUsesNoOtherPackage = uses("understanding");

    @ArchTest
    static final ArchRule documentUsesRepayment = uses("document", "repayment");

    @ArchTest
    static final ArchRule contentUsesTheThreePackagesItFills = uses("content", "dialog", "understanding", "repayment");

    @ArchTest
    static final ArchRule conversationUsesAllButTheEdges =
            uses("conversation", "content", "dialog", "understanding", "repayment", "document");

    @ArchTest
    static final ArchRule storageUsesConversation = uses("storage", "conversation");

    @ArchTest
    static final ArchRule identityUsesConversation = uses("identity", "conversation");

    @ArchTest
    static final ArchRule webUsesConversationContentAndIdentity = uses("web", "conversation", "content", "identity");

    @ArchTest
    static final ArchRule onlyIdentityChecksSignedTokens = only("identity", "io.vertx.ext.auth.jwt..");

    @ArchTest
    static final ArchRule onlyUnderstandingClassifies = only("understanding", "opennlp..", "de.bwaldvogel..");

    @ArchTest
    static final ArchRule onlyContentReadsYaml = only("content", "org.snakeyaml..", "com.networknt..");

    @ArchTest
    static final ArchRule onlyStorageSpeaksToDatabases =
            only("storage", "java.sql..", "javax.sql..", "org.flywaydb..", "org.sqlite..", "org.postgresql..");

    @ArchTest
    static final ArchRule onlyWebUsesVertxWeb = only("web", "io.vertx.ext.web..");

    @ArchTest
    static final ArchRule onlyDocumentRendersPdf = only("document", "com.openhtmltopdf..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule noPackageDependsOnItselfThroughOthers =
            slices().matching("dev.haoshang.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingDependsOnTheStart = noClasses()
            .that()
            .resideInAnyPackage(HOUSE + ".*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE);

    private static ArchRule isPure(String name) {
        return classes()
                .that()
                .resideInAPackage(of(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", of(name), NULLNESS);
    }

    /** A package uses itself and the named ones; libraries are the business of other rules. */
    private static ArchRule uses(String name, String... others) {
        List<String> allowed = Stream.concat(Stream.of(name), Stream.of(others))
                .map(ArchitectureTest::of)
                .toList();
        DescribedPredicate<JavaClass> further = JavaClass.Predicates.resideInAPackage(HOUSE + "..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new))));
        return noClasses()
                .that()
                .resideInAPackage(of(name))
                .should()
                .dependOnClassesThat(further.as("are ours and outside of " + allowed));
    }

    private static ArchRule only(String name, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(of(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static String of(String name) {
        return HOUSE + "." + name + "..";
    }

    /** The compiled program without its tests. */
    static final class Program implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(
                    Location.of(Main.class.getProtectionDomain().getCodeSource().getLocation()));
        }
    }
}
