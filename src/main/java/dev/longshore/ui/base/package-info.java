/** What every screen builds on: the door to the FX thread, views, commands, failures as text. */
package dev.longshore.ui.base;
