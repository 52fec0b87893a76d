package dev.longshore.service.terminal;

/**
 * The keys that leave a terminal. Hardly anybody types them, and no program means anything by them; an engine that is told of none takes ctrl-p, and
 * holds it back until the next key. After them some engines keep the connection open and take what is typed for nothing, so that this side ends it.
 * One thread.
 */
final class DetachKeys {

    /** As engines are told. */
    static final String NAMES = "ctrl-@,ctrl-^,ctrl-@,ctrl-_";

    private static final byte[] KEYS = {0, 30, 0, 31};

    private int typed;

    /** How many of the bytes come before the keys are complete; all of them where they are not. */
    int before(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            byte next = bytes[i];
            if (next == KEYS[typed]) {
                typed++;
            } else {
                // the first key is the third as well
                typed = next == KEYS[0] ? 1 : typed == 3 && next == KEYS[1] ? 2 : 0;
            }
            if (typed == KEYS.length) {
                typed = 0;
                return i;
            }
        }
        return bytes.length;
    }
}
