/** Names and values in rows that can be added and taken away: labels, options. */
@NullMarked
package dev.longshore.ui.control.pairs;

import org.jspecify.annotations.NullMarked;
