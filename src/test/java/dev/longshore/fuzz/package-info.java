/** Properties that hold for any input. Seeds are fixed, so that a run finds what the last one found; the long runs try far more. */
package dev.longshore.fuzz;
