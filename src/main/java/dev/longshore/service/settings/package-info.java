/** What the app remembers between starts. */
package dev.longshore.service.settings;
