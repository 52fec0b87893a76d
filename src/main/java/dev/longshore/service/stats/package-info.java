/** What containers use of their hosts: samples, the numbers made of them, and their histories. */
@NullMarked
package dev.longshore.service.stats;

import org.jspecify.annotations.NullMarked;
