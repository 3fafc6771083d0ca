package vn.baucu.testing.lane;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What looks at turnout from in front. */
@Suite
@SelectPackages("vn.baucu.turnout")
@IncludeClassNamePatterns(".*ST")
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class TurnoutLane {}
