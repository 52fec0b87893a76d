/** Words of the app that are not on the wire: hosts, endpoints, states, sizes, failures; pure Java. */
package dev.longshore.domain;
