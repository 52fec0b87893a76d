/** Many lines of many containers in bounded memory: packed into blocks, in the order in which they are read, and handed out as snapshots. */
@NullMarked
package dev.longshore.service.logs.store;

import org.jspecify.annotations.NullMarked;
