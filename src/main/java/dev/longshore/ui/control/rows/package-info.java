/** Which rows of a table show, in which order and in which groups, and the controls that choose it. */
@NullMarked
package dev.longshore.ui.control.rows;

import org.jspecify.annotations.NullMarked;
