/** What happens before the toolkit starts: the command line, the display, and what JavaFX takes from the system. */
package dev.longshore.start;
