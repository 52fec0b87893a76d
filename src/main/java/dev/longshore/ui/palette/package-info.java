/** The command palette: one field that finds commands, pages, settings and objects. */
@NullMarked
package dev.longshore.ui.palette;

import org.jspecify.annotations.NullMarked;
