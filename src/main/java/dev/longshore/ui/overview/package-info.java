/** The page about one engine: what it is, what it warns of, and what takes room on it. */
package dev.longshore.ui.overview;
