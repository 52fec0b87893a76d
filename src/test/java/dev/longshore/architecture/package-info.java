/** The rules of the design as tests, each with its reason. */
package dev.longshore.architecture;
