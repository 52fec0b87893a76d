/** The built-in Demo engine: an engine in memory behind the transport seam. */
package dev.longshore.service.demo;
