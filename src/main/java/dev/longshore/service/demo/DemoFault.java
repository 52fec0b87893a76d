package dev.longshore.service.demo;

/** A request the Demo engine refuses, with the status and message it answers. */
final class DemoFault extends RuntimeException {

    private final int status;

    private DemoFault(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    static DemoFault badRequest(String message) {
        return new DemoFault(400, message);
    }

    static DemoFault forbidden(String message) {
        return new DemoFault(403, message);
    }

    static DemoFault notFound(String message) {
        return new DemoFault(404, message);
    }

    static DemoFault failed(String message) {
        return new DemoFault(500, message);
    }

    static DemoFault conflict(String message) {
        return new DemoFault(409, message);
    }
}
