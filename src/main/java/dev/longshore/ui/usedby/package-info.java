/** The inspector's tab of the containers that use an object: a volume, a network, an image. */
@NullMarked
package dev.longshore.ui.usedby;

import org.jspecify.annotations.NullMarked;
