/** The window that shows the end of the app's own log. */
package dev.longshore.ui.log;
