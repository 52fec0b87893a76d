/** What every screen that is a table of one host's objects shares: its live rows, its conditions, its view and its tab. */
package dev.longshore.ui.resource;
