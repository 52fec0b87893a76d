/** What a feature is made with and what it gives to the app: the context, the contributions, and the way to other screens. */
package dev.longshore.ui.module;
