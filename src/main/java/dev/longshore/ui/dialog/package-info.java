/** What the app asks its user: an interface, and its JavaFX implementation. */
package dev.longshore.ui.dialog;
