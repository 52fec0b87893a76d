package dev.longshore.ui.logs;

import dev.longshore.domain.ObjectRef;

/** A container that could be read. @param host name of its host @param running whether it runs, or is paused */
record KnownContainer(ObjectRef container, String host, String image, boolean running) { }
