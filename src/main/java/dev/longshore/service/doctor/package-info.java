/** Examines, step by step, why a connection to an engine works or fails. */
package dev.longshore.service.doctor;
