/** What the docker command keeps on this machine: its configuration and its contexts. Read only, never written. */
package dev.longshore.service.docker;
