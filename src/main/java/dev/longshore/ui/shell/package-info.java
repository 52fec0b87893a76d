/** The window around the features: toolbar, navigation, status bar, notices; it knows features only by what they contribute. */
package dev.longshore.ui.shell;
