package dev.longshore.service.transfer;

import dev.longshore.domain.Operation;

/** What the app does to move images between engines and files. */
public final class TransferOperations {

    public static final Operation SAVE = new Operation("save-images");
    public static final Operation LOAD = new Operation("load-images");
    public static final Operation COPY = new Operation("copy-images");

    /** The files of a container, as a tar. */
    public static final Operation EXPORT = new Operation("export-container");
    /** A tar of files, as an image. */
    public static final Operation IMPORT = new Operation("import-image");

    private TransferOperations() {
    }
}
