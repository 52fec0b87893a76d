/** One instance of the app for each user and display: the first one listens on a socket of the user's own, later ones tell it what to show, and end. */
@NullMarked
package dev.longshore.instance;

import org.jspecify.annotations.NullMarked;
