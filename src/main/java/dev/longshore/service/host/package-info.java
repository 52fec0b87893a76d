/** Known hosts, how they are found, and one live session per engine. */
package dev.longshore.service.host;
