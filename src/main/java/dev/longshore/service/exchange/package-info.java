/** A container that becomes an image, and one whose end is waited for. */
@NullMarked
package dev.longshore.service.exchange;

import org.jspecify.annotations.NullMarked;
