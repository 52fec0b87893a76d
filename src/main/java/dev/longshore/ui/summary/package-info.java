/** The inspector's first tab: what a person wants to know of an object before the JSON. */
@NullMarked
package dev.longshore.ui.summary;

import org.jspecify.annotations.NullMarked;
