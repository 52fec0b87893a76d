/** The live lists of any kind of object: what a kind is, what is known of it on each host, and who follows it. */
package dev.longshore.service.resource;
