/** Images as one long stream of bytes: to a file, from a file, from one host to another. */
package dev.longshore.service.transfer;
