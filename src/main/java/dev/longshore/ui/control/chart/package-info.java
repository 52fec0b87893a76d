/** Curves over time: small ones in the cells of tables, and charts with a time axis. */
@NullMarked
package dev.longshore.ui.control.chart;

import org.jspecify.annotations.NullMarked;
