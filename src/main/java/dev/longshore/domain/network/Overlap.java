package dev.longshore.domain.network;

/** How a subnet meets another one: it is the same, lies inside it, or holds it. */
public enum Overlap { EQUAL, INSIDE, AROUND }
