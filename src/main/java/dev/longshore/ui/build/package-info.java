/** The form that starts a build. */
package dev.longshore.ui.build;
