/** Measurements to be run by hand: see BENCHMARKS.md. */
package dev.longshore.benchmark;
