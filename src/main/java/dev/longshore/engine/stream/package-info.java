/** What arrives bit by bit: who owns a stream, how many are open, how they are read, and what becomes of what comes too fast. */
package dev.longshore.engine.stream;
