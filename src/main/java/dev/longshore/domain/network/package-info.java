/** Networks of an engine: addresses, subnets, and what a network is made with. */
@NullMarked
package dev.longshore.domain.network;

import org.jspecify.annotations.NullMarked;
