/** Networks of an engine: addresses, subnets, and what a network is made with. */
package dev.longshore.domain.network;
