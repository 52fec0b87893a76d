package dev.longshore.ui.base;

import dev.longshore.domain.ObjectRef;

/**
 * What the inspector is asked to show.
 *
 * @param subtitle one line below the name, e.g. short id, image and state
 */
public record InspectTarget(ObjectRef object, String subtitle) {
}
