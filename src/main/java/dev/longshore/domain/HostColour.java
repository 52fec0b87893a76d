package dev.longshore.domain;

/** A colour that tells hosts apart at a glance; never the only sign, the name goes with it. */
public enum HostColour { NONE, BLUE, GREEN, AMBER, RED, PURPLE, TEAL }
