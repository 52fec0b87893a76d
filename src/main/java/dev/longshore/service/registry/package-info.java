/** Registries: who the user is at each of them, and what they hold. */
package dev.longshore.service.registry;
