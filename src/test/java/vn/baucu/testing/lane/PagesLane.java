package vn.baucu.testing.lane;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What looks at all but counting and turnout from in front. */
@Suite
@SelectPackages("vn.baucu")
@IncludeClassNamePatterns(".*ST")
@ExcludePackages({"vn.baucu.count", "vn.baucu.turnout"})
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class PagesLane {}
