/** Terminals in containers, as the user sees them: the inspector's tab, what starts one, several side by side, and a command that is run once. */
@NullMarked
package dev.longshore.ui.terminal;

import org.jspecify.annotations.NullMarked;
