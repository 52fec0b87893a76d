/** The object inspector: JSON as the engine sent it, and an image's history. */
package dev.longshore.ui.inspector;
