/** Colours, style classes and icons. */
package dev.longshore.ui.theme;
