package dev.longshore.service.logs.view;

/** A field of JSON and logfmt lines. @param lines how many hold it */
public record FieldCount(String name, int lines) { }
