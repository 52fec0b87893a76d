package dev.longshore.service.build;

/** How a step of a build stands: the status of its part of the task, by name. STOPPED: the user ended the build in it. */
public enum StepState { RUNNING, DONE, CACHED, FAILED, STOPPED }
