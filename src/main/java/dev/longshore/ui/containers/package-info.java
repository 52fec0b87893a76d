/** The containers table. */
package dev.longshore.ui.containers;
