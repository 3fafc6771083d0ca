package vn.baucu.law;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall.Predicates;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a statute decides is a function of records. */
@AnalyzeClasses(packages = "vn.baucu.law", importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {

  @ArchTest
  static final ArchRule ONLY_JAVA =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "vn.baucu.law")
          .because("a jurist reads the law without knowing a framework, and it runs anywhere");

  @ArchTest
  static final ArchRule NO_WORLD =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "java.net..", "java.nio.file..", "java.util.logging..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("java\\.(time\\.Clock|util\\.Random|util\\.UUID|lang\\.Thread)")
          .because("a result is the same years later: no clock, random, log or database");

  @ArchTest
  static final ArchRule NO_NOW =
      noClasses()
          .should()
          .callMethodWhere(Predicates.target(HasName.Predicates.name("now")))
          .because("times are given by the caller");
}
