/** What a {@code docker run} line says: options, image, command. Read from a line, from fields, or from a container, and written again. */
package dev.longshore.domain.run;
