/** The log of every request the app has made, and the curl line of each. */
package dev.longshore.service.calls;
