package dev.longshore.ui.build;

import dev.longshore.service.build.ContextLook;
import dev.longshore.ui.i18n.Message;

/** How the folder stands. */
public sealed interface FolderState {

    /** None is named. */
    record Nothing() implements FolderState { }

    /** Being counted. */
    record Counting(long files, long bytes) implements FolderState { }

    /** The user ended the counting. */
    record Stopped() implements FolderState { }

    /** It can be sent. */
    record Ready(ContextLook look) implements FolderState { }

    /** It cannot. */
    record Wrong(Message problem) implements FolderState { }
}
