package dev.longshore.ui.overview;

import java.util.List;

/**
 * Facts under one heading.
 *
 * @param titleKey message key of the heading
 */
record FactGroup(String titleKey, List<Fact> facts) {
}
