/** The view of a log: a million lines or one line of a megabyte, of which only what is in sight becomes nodes. */
@NullMarked
package dev.longshore.ui.control.log;

import org.jspecify.annotations.NullMarked;
