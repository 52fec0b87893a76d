/** What the command line asks the window to show: a host, or a container wherever it is. */
@NullMarked
package dev.longshore.ui.opening;

import org.jspecify.annotations.NullMarked;
