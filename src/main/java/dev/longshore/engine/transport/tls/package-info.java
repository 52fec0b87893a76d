/** What a TLS connection is made of: PEM files, the certificates trusted and shown, and what a failure to agree means. Knows no HTTP and opens no socket. */
package dev.longshore.engine.transport.tls;
