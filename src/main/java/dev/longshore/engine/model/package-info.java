/** Wire records of the Engine API: unknown fields are ignored and any field may be absent. */
package dev.longshore.engine.model;
