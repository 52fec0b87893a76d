/** Builds images: what of a folder is sent, how it is sent, and what the engine says of it. */
package dev.longshore.service.build;
