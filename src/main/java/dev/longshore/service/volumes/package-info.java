/** Volumes: what engines keep for containers. */
package dev.longshore.service.volumes;
