/** Volumes: what engines keep for containers. */
@NullMarked
package dev.longshore.service.volumes;

import org.jspecify.annotations.NullMarked;
