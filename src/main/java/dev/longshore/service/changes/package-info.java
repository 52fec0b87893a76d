/** What a container has written: how its files differ from its image. */
@NullMarked
package dev.longshore.service.changes;

import org.jspecify.annotations.NullMarked;
