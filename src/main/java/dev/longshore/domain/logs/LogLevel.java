package dev.longshore.domain.logs;

/** How serious a line is, least first. NONE: the line does not tell. */
public enum LogLevel { NONE, TRACE, DEBUG, INFO, WARN, ERROR, FATAL }
