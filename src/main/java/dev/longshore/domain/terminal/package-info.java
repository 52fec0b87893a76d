/** A terminal without a window: what a program writes becomes a screen and its scrollback. Plain arrays, bounded in all that is kept. */
@NullMarked
package dev.longshore.domain.terminal;

import org.jspecify.annotations.NullMarked;
