package vn.baucu.testing.lane;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs inside the container. */
@Suite
@SelectPackages("vn.baucu")
@IncludeClassNamePatterns(".*IT")
@ConfigurationParameter(
    key = "junit.jupiter.testclass.order.default",
    value = "org.junit.jupiter.api.ClassOrderer$ClassName")
class ContainerLane {}
