/** What lives on while nobody looks, such as a log that is kept followed: it has an owner here, a place in a list, and an end. */
@NullMarked
package dev.longshore.service.live;

import org.jspecify.annotations.NullMarked;
