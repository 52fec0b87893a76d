/** Logs of one container or of many together: what is read goes into one store. */
@NullMarked
package dev.longshore.service.logs;

import org.jspecify.annotations.NullMarked;
