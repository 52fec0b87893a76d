package dev.longshore.domain.logs;

/** Where a program wrote a line. TTY: a terminal, which has one stream for both. */
public enum LogStream { OUT, ERR, TTY }
