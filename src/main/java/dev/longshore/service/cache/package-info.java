/** The lists of the last start, kept on the disk so that the next one has something to show at once. */
@NullMarked
package dev.longshore.service.cache;

import org.jspecify.annotations.NullMarked;
