/** Texts in the user's language. */
package dev.longshore.ui.i18n;
