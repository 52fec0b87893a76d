package dev.longshore.engine.transport;

/**
 * A body whose every {@link Limits#PIECE} must come within the deadline. The time counts from the header of the answer until the body
 * ends or is closed.
 */
final class TimedBody extends BodyInput {

    private final BodyInput in;
    private final Deadlines.Deadline deadline;
    private int come;

    /** @param deadline has begun; what it runs at its end makes a blocked read fail */
    TimedBody(BodyInput in, Deadlines.Deadline deadline) {
        this.in = in;
        this.deadline = deadline;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        boolean more = false;
        try {
            int count = in.read(target, offset, length);
            more = count >= 0;
            come += Math.max(0, count);
            if (come >= Limits.PIECE) {
                come = 0;
                deadline.restart();
            }
            return count;
        } finally {
            if (!more) {
                deadline.close();
            }
        }
    }

    @Override
    public void close() {
        deadline.close();
    }
}
