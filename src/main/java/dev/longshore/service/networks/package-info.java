/** Networks: what containers reach each other by. */
@NullMarked
package dev.longshore.service.networks;

import org.jspecify.annotations.NullMarked;
