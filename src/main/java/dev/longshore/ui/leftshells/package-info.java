/** What this app has left in containers when it crashed, on the page of the host. */
@NullMarked
package dev.longshore.ui.leftshells;

import org.jspecify.annotations.NullMarked;
