package dev.longshore.service.resource;

/** When a list is read again without an event that asks for it. */
public enum Recheck {

    /** Each minute, to repair what events missed. */
    EACH_MINUTE,

    /** Only after a reconnect: the engine's events tell everything. */
    BY_EVENTS,

    /** Only when the user asks: to list it is dear. */
    WHEN_ASKED
}
