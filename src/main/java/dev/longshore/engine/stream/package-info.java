/** What arrives bit by bit: JSON lines and the subscriptions that close them. */
package dev.longshore.engine.stream;
