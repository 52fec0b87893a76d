/** The user's browser. */
@NullMarked
package dev.longshore.service.browser;

import org.jspecify.annotations.NullMarked;
