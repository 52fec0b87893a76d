/** The processes of a container, and the signals that they can be sent. */
@NullMarked
package dev.longshore.service.processes;

import org.jspecify.annotations.NullMarked;
