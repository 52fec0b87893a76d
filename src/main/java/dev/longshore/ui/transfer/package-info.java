/** Images saved to a file, loaded from one, or copied to another host. */
package dev.longshore.ui.transfer;
