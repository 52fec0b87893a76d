/** What of many lines shows: filtered, searched, folded and counted off the FX thread, and handed out as snapshots. */
@NullMarked
package dev.longshore.service.logs.view;

import org.jspecify.annotations.NullMarked;
