/** Pure functions from domain values to text. */
package dev.longshore.ui.format;
