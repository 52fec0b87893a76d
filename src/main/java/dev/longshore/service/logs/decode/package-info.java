/** Makes lines out of the bytes of a log answer: frames or none, pieces of long lines, the engine's times. */
@NullMarked
package dev.longshore.service.logs.decode;

import org.jspecify.annotations.NullMarked;
