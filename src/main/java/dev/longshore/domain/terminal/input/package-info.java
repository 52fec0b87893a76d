/** What the user does at a terminal, as the bytes that the program there reads: keys, mouse, pasted text. Pure functions. */
@NullMarked
package dev.longshore.domain.terminal.input;

import org.jspecify.annotations.NullMarked;
