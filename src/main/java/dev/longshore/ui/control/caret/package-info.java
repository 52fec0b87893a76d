/** Text fields whose caret blinks while somebody types, and then rests. The style sheets name their skins. */
@NullMarked
package dev.longshore.ui.control.caret;

import org.jspecify.annotations.NullMarked;
