/** The window around the features: toolbar, navigation, status bar, notices; it knows features only as Feature. */
package dev.longshore.ui.shell;
