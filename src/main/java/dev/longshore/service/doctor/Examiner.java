package dev.longshore.service.doctor;

/** Makes one check. Blocks; may be interrupted. */
@FunctionalInterface
interface Examiner {
    Step examine(Patient patient) throws InterruptedException;
}
