/** Start, lifecycle and the composition root. */
package dev.longshore;
