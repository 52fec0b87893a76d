/** The log of one container, read from its engine as long as somebody wants it: what was written last, what comes, and what was before. */
@NullMarked
package dev.longshore.service.logs.feed;

import org.jspecify.annotations.NullMarked;
