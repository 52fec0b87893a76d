/** Which engines this machine's user already has, by docker's own rules, and which of them is the current one. */
package dev.longshore.service.discovery;
