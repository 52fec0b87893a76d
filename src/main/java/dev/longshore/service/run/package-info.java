/** Run lines and engines: the request that makes a container, the line that a container came from, and the other forms of both. */
package dev.longshore.service.run;
