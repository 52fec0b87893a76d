/** What can go on a host, shown before anything goes, and its removal one by one. No prune call of an engine is made. */
@NullMarked
package dev.longshore.service.prune;

import org.jspecify.annotations.NullMarked;
