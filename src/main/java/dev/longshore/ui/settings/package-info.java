/** The settings window: all settings that features contribute, searchable, applied as they are set. */
@NullMarked
package dev.longshore.ui.settings;

import org.jspecify.annotations.NullMarked;
