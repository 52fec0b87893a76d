/** The live lists of any kind of object: what a kind is, what is known of it on each host, and who follows it. */
@NullMarked
package dev.longshore.service.resource;

import org.jspecify.annotations.NullMarked;
