/** A terminal's screen as a control: it paints the cells, takes keys, mouse and input methods, selects, copies, pastes and searches. */
@NullMarked
package dev.longshore.ui.control.terminal;

import org.jspecify.annotations.NullMarked;
