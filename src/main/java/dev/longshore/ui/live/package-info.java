/** What lives on while nobody looks, as the user sees it: a sign in the toolbar, the list of all, and the question before quitting. */
@NullMarked
package dev.longshore.ui.live;

import org.jspecify.annotations.NullMarked;
