/** The API-calls drawer. */
package dev.longshore.ui.calls;
