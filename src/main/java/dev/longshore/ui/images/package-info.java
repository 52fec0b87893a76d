/** The images table. */
package dev.longshore.ui.images;
