/** The form that creates and starts a container, from fields or from a docker run line. */
package dev.longshore.ui.run;
