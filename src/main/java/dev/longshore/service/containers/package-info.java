/** Use cases on containers. */
package dev.longshore.service.containers;
