/** Containers from run lines: the request that makes one, its sending, and what may stand against it. */
package dev.longshore.service.run;
