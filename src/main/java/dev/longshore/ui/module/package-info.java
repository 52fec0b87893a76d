/** What a feature is made with and what it gives to the app: the context, the contributions, and the way to other screens. */
@NullMarked
package dev.longshore.ui.module;

import org.jspecify.annotations.NullMarked;
