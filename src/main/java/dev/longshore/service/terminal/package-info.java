/** Terminals in containers: commands and shells that are begun there, and the terminals of main processes. */
@NullMarked
package dev.longshore.service.terminal;

import org.jspecify.annotations.NullMarked;
