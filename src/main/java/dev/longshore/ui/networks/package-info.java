/** The page of networks, the form that makes one, and the ones that join a container to it and take it out. */
@NullMarked
package dev.longshore.ui.networks;

import org.jspecify.annotations.NullMarked;
