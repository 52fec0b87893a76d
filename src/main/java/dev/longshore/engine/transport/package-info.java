/** The seam between the client and the wire: send, stream and hijack over unix sockets and tcp, and the recording of every call. */
package dev.longshore.engine.transport;
