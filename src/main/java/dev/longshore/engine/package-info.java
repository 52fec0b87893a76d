/** A Docker Engine client that knows nothing of this app: negotiation, typed failures, one facade over the resources of the Engine API. */
package dev.longshore.engine;
