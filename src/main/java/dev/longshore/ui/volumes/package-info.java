/** The page of volumes, and the form that makes one. */
@NullMarked
package dev.longshore.ui.volumes;

import org.jspecify.annotations.NullMarked;
