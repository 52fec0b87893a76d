/** Logs as files: saved ones, and copies for the user's own editor. */
@NullMarked
package dev.longshore.service.logs.files;

import org.jspecify.annotations.NullMarked;
