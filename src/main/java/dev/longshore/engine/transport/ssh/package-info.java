/** Engines on other machines, reached through the system's OpenSSH: it forwards their socket to a private one here. */
package dev.longshore.engine.transport.ssh;
