/** Every feature of the app on every engine there is, and the table of it. */
package dev.longshore.matrix;
