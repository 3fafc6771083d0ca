package vn.baucu.shared.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST API, version 1. Each feature's resources are in its package {@code api}. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
