/** The host sidebar and the Add host dialog. */
package dev.longshore.ui.hosts;
