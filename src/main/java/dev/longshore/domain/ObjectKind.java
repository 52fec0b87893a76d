package dev.longshore.domain;

/** Kinds of engine objects the app shows. */
public enum ObjectKind { CONTAINER, IMAGE }
