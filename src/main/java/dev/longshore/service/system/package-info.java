/** What an engine says of itself, of its clock, and of the room its objects take. */
package dev.longshore.service.system;
