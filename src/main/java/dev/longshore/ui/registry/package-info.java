/** Registries: search and pull, push, and logins. */
package dev.longshore.ui.registry;
