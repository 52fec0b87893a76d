/** Long work: each with progress, a way to stop it, and an outcome that is kept until it is read. */
package dev.longshore.service.tasks;
