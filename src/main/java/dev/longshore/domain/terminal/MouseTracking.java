package dev.longshore.domain.terminal;

/** Which events of the mouse a program asked for; each kind includes the one before it. */
public enum MouseTracking { OFF, CLICKS, DRAGS, MOVES }
