/** The inspector's tab of logs: of one container, or of several in one. */
@NullMarked
package dev.longshore.ui.logs;

import org.jspecify.annotations.NullMarked;
