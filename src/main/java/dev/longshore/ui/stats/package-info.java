/** What containers use: columns of their table, a tab of the inspector, and the sum in the status bar. */
@NullMarked
package dev.longshore.ui.stats;

import org.jspecify.annotations.NullMarked;
