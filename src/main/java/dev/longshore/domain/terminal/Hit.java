package dev.longshore.domain.terminal;

/** Where a text was found. @param to after the last cell, maybe on a later line where the text was wrapped */
public record Hit(Place from, Place to) { }
